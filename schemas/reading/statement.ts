import type { Provenance } from '../document/provenance.ts';
import type { Cell } from '../document/table.ts';
import type { ItemScheme } from '../records/fact.ts';
import type { LogicalTable } from './logical-table.ts';

/** What a row (or the heading of a column) is about. */
export interface Item {
  readonly scheme: ItemScheme;
  /** Code of the classification, line key, `TOTAL`, or a project's name. */
  readonly code: string;
  /** Label as printed, white space removed. */
  readonly name: string;
}

/** One cell of a body and the meaning that row and column give it. */
export interface Entry {
  readonly cell: Cell;
  readonly provenance: Provenance;
  readonly item: Item | null;
  /** Label of the row as printed, for a reader, where no item was found. */
  readonly rowLabel: string | null;
  readonly measure: string | null;
  /** Header path as printed; empty where the column has none, null in a form. */
  readonly columnLabel: string | null;
  /** Unit of money printed in the header of the column or in the row, where there is one. */
  readonly unitNearby: string | null;
  /** 1-based position in the grid of the table, for a reader. */
  readonly row: number;
  readonly column: number;
}

/** A table taken for a statement of the contract, or for none (`key` null). */
export interface Statement {
  readonly key: string | null;
  readonly table: LogicalTable;
  readonly entries: readonly Entry[];
  /** Why it was read so: title, columns, lanes, a total without a label. */
  readonly evidence: readonly string[];
}
