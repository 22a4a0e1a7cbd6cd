import type { Line } from '../../schemas/document/block.ts';
import type { Bbox } from '../../schemas/document/provenance.ts';

/** A line of text outside tables, with what decides whether the next one goes on with it. */
export interface TextLine {
  /** More than one where a text that stands beside others was wrapped. */
  readonly lines: readonly Line[];
  readonly page: number;
  readonly bbox: Bbox;
  readonly fontSize: number;
  /** Whether the line stands alone between the margins of its height. */
  readonly isAlone: boolean;
}
