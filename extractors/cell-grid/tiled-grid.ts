import type { Cell } from '../../schemas/document/table.ts';
import { isTooLarge } from './grid-size.ts';

/** A cell before its place in the grid is known; spans as the format states them, at least 1. */
export interface SpanningCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A cell at its place, its spans cut to the grid and to the cells that stood there first. */
export interface PlacedCell<C extends SpanningCell> {
  readonly place: Pick<Cell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>;
  /** Null where no cell covers a position: one is made, to fill the grid. */
  readonly cell: C | null;
}

/** Cells that tile a grid, in row-major order; or, without cells, a size that is too large. */
export interface TiledGrid<C extends SpanningCell> {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly PlacedCell<C>[];
}

/**
 * Places cells as the HTML standard does: each at the first free position of its row. Where a span
 * would run over a cell placed before (the standard lets them overlap), it is cut short instead,
 * so that each position is covered once. Spans past the last row are cut to it.
 */
export function tiledGrid<C extends SpanningCell>(rows: readonly (readonly C[])[]): TiledGrid<C> {
  const rowCount = rows.length;
  const taken = rows.map(() => [] as boolean[]);
  const placed: PlacedCell<C>[] = [];
  let columnCount = 0;
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      column = firstFree(taken[row], column);
      const place = { row, column, ...freeSpans(taken, cell, { row, column }) };
      columnCount = Math.max(columnCount, column + place.columnSpan);
      if (isTooLarge(rowCount, columnCount)) return { rowCount, columnCount, cells: [] };
      take(taken, place);
      placed.push({ place, cell });
    }
  }
  const made = madeCells(taken, columnCount);
  const cells = [...placed, ...made].sort(
    (a, b) => a.place.row - b.place.row || a.place.column - b.place.column,
  );
  return { rowCount, columnCount, cells };
}

function firstFree(row: readonly boolean[] | undefined, from: number): number {
  let column = from;
  while (row?.[column] === true) column += 1;
  return column;
}

function freeSpans(
  taken: readonly (readonly boolean[])[],
  cell: SpanningCell,
  at: { readonly row: number; readonly column: number },
): { readonly rowSpan: number; readonly columnSpan: number } {
  let columnSpan = 1;
  const isFree = (row: number, column: number) => taken[row]?.[column] !== true;
  while (columnSpan < cell.columnSpan && isFree(at.row, at.column + columnSpan)) columnSpan += 1;
  const mostRows = Math.min(cell.rowSpan, taken.length - at.row);
  let rowSpan = 1;
  while (rowSpan < mostRows && isRowFree(taken[at.row + rowSpan], at.column, columnSpan)) {
    rowSpan += 1;
  }
  return { rowSpan, columnSpan };
}

function isRowFree(row: readonly boolean[] | undefined, column: number, span: number): boolean {
  for (let i = column; i < column + span; i += 1) {
    if (row?.[i] === true) return false;
  }
  return true;
}

function take(taken: boolean[][], place: PlacedCell<SpanningCell>['place']): void {
  for (let row = place.row; row < place.row + place.rowSpan; row += 1) {
    const columns = taken[row] ?? [];
    for (let i = 0; i < place.columnSpan; i += 1) columns[place.column + i] = true;
  }
}

function madeCells(
  taken: readonly (readonly boolean[])[],
  columnCount: number,
): PlacedCell<never>[] {
  return taken.flatMap((columns, row) =>
    Array.from({ length: columnCount }, (_, column) => column)
      .filter((column) => columns[column] !== true)
      .map((column) => ({ place: { row, column, rowSpan: 1, columnSpan: 1 }, cell: null })),
  );
}
