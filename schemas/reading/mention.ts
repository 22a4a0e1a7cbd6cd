import type { Provenance } from '../document/provenance.ts';
import type { Item } from './statement.ts';

/** What a figure counts: money, a share of a hundred, points, or things. */
export type FigureKind = 'money' | 'percent' | 'score' | 'count';

/** The keys of the contract that a sentence gives to a figure. */
export interface Meaning {
  readonly statement: string;
  readonly item: Item;
  readonly measure: string;
  /** -1 where the words say that something fell: 减少 5.33万元. */
  readonly sign: 1 | -1;
  /** Unit of the contract for what is counted; null for money and percents. */
  readonly unit: string | null;
}

/** A figure of the running text: money, a percent, a score or a count, with its place. */
export interface Mention {
  readonly kind: FigureKind;
  /** Plain notation without sign or separators. */
  readonly value: string;
  readonly decimals: number;
  /** The digits as printed, and the unit behind them, white space removed. */
  readonly printed: string;
  readonly printedUnit: string;
  /** Of the digits and their unit. */
  readonly provenance: Provenance;
  /** The sentence that it stands in, white space removed. */
  readonly sentence: string;
  /** The words that precede it in its clause. */
  readonly clause: string;
  /** What follows it, up to the next figure or the end of the paragraph. */
  readonly after: string;
  /** The reason that the text gives for it, white space removed; null where it gives none. */
  readonly explanation: string | null;
  /** Statement that the passage is about, where that is known. */
  readonly statement: string | null;
  readonly meaning: Meaning | null;
  /** Why there is no meaning; a code of `UnassignedFigure.reason`. Null with a meaning. */
  readonly reason: string | null;
}

/** The words around a figure of the running text. */
export type ToldWords = Pick<Mention, 'sentence' | 'clause' | 'after'>;
