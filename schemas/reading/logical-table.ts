import type { Provenance } from '../document/provenance.ts';
import type { Basis, Cell } from '../document/table.ts';

/** Words that were read around a table, with their place. */
export interface CaptionPart {
  readonly text: string;
  readonly provenance: Provenance;
}

/** What stands above, beside or in the first rows of a table and says what it is. */
export interface Caption {
  readonly title: CaptionPart | null;
  readonly formNumber: CaptionPart | null;
  /** A unit of money of seeds/vocabulary/units.yaml. */
  readonly unit: CaptionPart | null;
  readonly department: CaptionPart | null;
  /**
   * Short lines above, nearest first, further up than the caption reaches: where a form without a
   * name finds the project that its chapter is about.
   */
  readonly linesAbove: readonly CaptionPart[];
}

/** Cells by column; a cell that spans columns or rows stands at every position it covers. */
export type GridRow = readonly Cell[];

/** Header words of one column as printed, from the outer to the innermost. */
export type ColumnPath = readonly string[];

/** One table of the filing, joined where pages cut it, with its header told from its body. */
export interface LogicalTable {
  /** Ordinals of the document's tables that it was joined from. */
  readonly ordinals: readonly number[];
  readonly caption: Caption;
  /** All rows but those of the caption and the notes. */
  readonly grid: readonly GridRow[];
  readonly headerRowCount: number;
  readonly columns: readonly ColumnPath[];
  readonly notes: readonly CaptionPart[];
  readonly provenance: Provenance;
  /** Not null for a reading that has to prove itself. */
  readonly basis: Basis | null;
}
