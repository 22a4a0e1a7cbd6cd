import type { Provenance } from '../../schemas/document/provenance.ts';
import type { Cell } from '../../schemas/document/table.ts';
import { isTooLarge } from '../cell-grid/grid-size.ts';
import type { TableDraft } from '../cell-grid/numbered-tables.ts';
import type { SheetPlace } from './sheet.ts';
import type { ShownRow } from './shown-rows.ts';

/** Where something stands in a sheet. */
export function sheetProvenance(sheet: string, { row, column }: SheetPlace): Provenance {
  return { kind: 'cell', part: sheet, row: row + 1, column: column + 1 };
}

/**
 * Rows of a sheet as a table, without the columns in which nothing is shown. Null where there are
 * too many positions for a table that anyone reads.
 */
export function sheetTable(sheet: string, rows: readonly ShownRow[]): TableDraft | null {
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(({ left }) => left)))].sort(
    (a, b) => a - b,
  );
  const [rowCount, columnCount] = [rows.length, columns.length];
  const [firstRow] = rows;
  const [firstColumn] = columns;
  if (firstRow === undefined || firstColumn === undefined) return null;
  if (isTooLarge(rowCount, columnCount)) return null;
  const lines = rows.map(({ row }) => row);
  const filled = rows.flatMap(({ cells }, row) =>
    cells.map(({ text, left, right, bottom, top }): Cell => {
      const column = countUpTo(columns, left) - 1;
      return {
        row,
        column,
        rowSpan: countUpTo(lines, bottom) - row,
        columnSpan: countUpTo(columns, right) - column,
        text,
        provenance: sheetProvenance(sheet, { row: top, column: left }),
      };
    }),
  );
  const empty = emptyPositions(filled, rowCount, columnCount).map(
    ({ row, column }): Cell => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: '',
      provenance: sheetProvenance(sheet, { row: lines[row] ?? 0, column: columns[column] ?? 0 }),
    }),
  );
  return {
    kind: 'table',
    rowCount,
    columnCount,
    cells: [...filled, ...empty].sort((a, b) => a.row - b.row || a.column - b.column),
    spans: 'explicit',
    provenance: sheetProvenance(sheet, { row: firstRow.row, column: firstColumn }),
  };
}

/** How many of the ascending numbers are no greater. */
function countUpTo(ascending: readonly number[], greatest: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= greatest) low = middle + 1;
    else high = middle;
  }
  return low;
}

function emptyPositions(
  cells: readonly Cell[],
  rowCount: number,
  columnCount: number,
): readonly SheetPlace[] {
  const taken = new Set<number>();
  for (const { row, column, rowSpan, columnSpan } of cells) {
    for (let y = row; y < row + rowSpan; y += 1) {
      for (let x = column; x < column + columnSpan; x += 1) taken.add(y * columnCount + x);
    }
  }
  return Array.from({ length: rowCount * columnCount }, (_, position) => position)
    .filter((position) => !taken.has(position))
    .map((position) => ({
      row: Math.floor(position / columnCount),
      column: position % columnCount,
    }));
}
