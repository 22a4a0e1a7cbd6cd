import type { Filing } from '../records/filing.ts';

/** Who accounts for which year, and why it was read so. */
export interface FilingIdentity {
  readonly filing: Filing;
  /** One line a settled field: what was read, where, how often. For a reader. */
  readonly evidence: readonly string[];
  /** Every name of a unit that was met in a place for names, with the number of places. */
  readonly unitNames: readonly { readonly name: string; readonly count: number }[];
}
