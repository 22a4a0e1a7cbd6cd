import type { Cell } from '../../schemas/document/table.ts';
import type { TableDraft } from '../cell-grid/numbered-tables.ts';
import { isFigure } from './line-shapes.ts';

/**
 * A grid in which a merged cell stands once: docling writes its text into each column that it
 * covers. Words side by side that are the same are one cell; amounts are only below one cell that
 * covers their columns, since two columns may hold the same amount. Whole numbers never are: levels of
 * a code (05 | 05) stand below one heading.
 */
export function repeatedCellsJoined(table: TableDraft): TableDraft {
  const rows = Array.from({ length: table.rowCount }, (): Cell[] => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  let above: readonly Cell[] = [];
  const cells = rows.flatMap((row) => {
    above = joinedRow(row, above);
    return above;
  });
  return { ...table, cells };
}

function joinedRow(row: readonly Cell[], above: readonly Cell[]): readonly Cell[] {
  const joined: Cell[] = [];
  for (const cell of row) {
    const before = joined.at(-1);
    if (before !== undefined && isRepeated(cell, before, above)) {
      joined[joined.length - 1] = { ...before, columnSpan: before.columnSpan + 1 };
    } else joined.push(cell);
  }
  return joined;
}

function isRepeated({ text, column }: Cell, before: Cell, above: readonly Cell[]): boolean {
  if (text.trim() === '' || text !== before.text) return false;
  if (!isFigure(text.trim())) return true;
  if (!text.includes('.')) return false;
  return above.some(
    (cell) => cell.column <= before.column && column < cell.column + cell.columnSpan,
  );
}
