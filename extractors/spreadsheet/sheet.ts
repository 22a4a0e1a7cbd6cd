/** A place in a sheet; both numbers 0-based. */
export interface SheetPlace {
  readonly row: number;
  readonly column: number;
}

/** A cell with something in it. */
export interface SheetCell extends SheetPlace {
  /** As displayed: a number in its format; lines inside are joined by \n. */
  readonly text: string;
}

/** Cells that are shown as one, inclusive on all sides; its first cell holds the text. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet as a workbook keeps it, before anything is made of it. */
export interface Sheet {
  readonly name: string;
  /** 0-based position among the sheets of the workbook, charts included. */
  readonly tab: number;
  readonly isHidden: boolean;
  /** In row-major order. */
  readonly cells: readonly SheetCell[];
  readonly merges: readonly MergedRange[];
  readonly hidden: HiddenLines;
  /** Formulas whose result was not saved. */
  readonly uncomputed: readonly SheetPlace[];
  /** Cells that show an error (#REF!). */
  readonly faulty: readonly SheetPlace[];
}

/** Rows and columns of a sheet that are not shown; 0-based. */
export interface HiddenLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** `D12`, as spreadsheets name the cell. */
export function cellName({ row, column }: SheetPlace): string {
  return `${columnName(column)}${row + 1}`;
}

const LETTERS = 26;
const CODE_OF_A = 65;

function columnName(column: number): string {
  const letter = String.fromCharCode(CODE_OF_A + (column % LETTERS));
  return column < LETTERS ? letter : columnName(Math.floor(column / LETTERS) - 1) + letter;
}
