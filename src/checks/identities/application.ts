import type { IndexedFact } from './fact-index.ts';

/** A figure in an identity, with its sign. */
export interface Term {
  readonly fact: IndexedFact;
  readonly weight: 1 | -1;
}

/** One identity laid over figures of one filing: total = Σ weight × part, at most or at least that. */
export interface Application {
  readonly check: string;
  readonly statement: string;
  /**
   * `row` identities hold measures against each other, so they prove which column is which; `tree`
   * ones compare figures of one column only.
   */
  readonly kind: 'row' | 'tree' | 'lines' | 'named';
  /** For a reader: item and measure. */
  readonly subject: string;
  /** Of a failure at most. */
  readonly severity: 'error' | 'warning' | 'information';
  readonly relation: 'equal' | 'at-most' | 'at-least';
  readonly total: IndexedFact | null;
  readonly parts: readonly Term[];
  /** The statements that it speaks of are not all in the filing. */
  readonly isIncomplete: boolean;
  /** Every part that the identity names is printed: then nothing can have been left out. */
  readonly isWhole: boolean;
  /** It takes some away from the others: what is left out may then lessen the sum, too. */
  readonly subtracts: boolean;
}
