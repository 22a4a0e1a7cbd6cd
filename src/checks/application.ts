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
  readonly relation: 'equal' | 'at-most' | 'at-least';
  readonly total: IndexedFact | null;
  readonly parts: readonly Term[];
  /** The statements that it speaks of are not all in the filing. */
  readonly isIncomplete: boolean;
}
