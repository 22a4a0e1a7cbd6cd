import { isAmount, isFigure } from './figure-text.ts';
import type { ShownCell, ShownRow } from './shown-rows.ts';

/** A piece of a sheet: a text of its own, or rows that form a grid. */
export type SheetPart =
  | { readonly kind: 'text'; readonly cell: ShownCell }
  | { readonly kind: 'grid'; readonly rows: readonly ShownRow[] };

/** A text over more than this share of the width of a table is no label in it. */
const WIDE_SHARE = 0.5;

/**
 * The titles, tables and notes of a sheet. A text that has its row for itself stands before the
 * first table (title, unit), after the last (notes), or between two: then an empty row comes before
 * it, and a row of headings after it. Else it is a row of its table: a label without figures.
 */
export function sheetParts(rows: readonly ShownRow[]): readonly SheetPart[] {
  const parts: SheetPart[] = [];
  let grid: ShownRow[] = [];
  const endGrid = () => {
    if (grid.length > 0) parts.push({ kind: 'grid', rows: grid });
    grid = [];
  };
  let at = 0;
  while (at < rows.length) {
    const end = endOfTexts(rows, at);
    const first = firstApart(rows, at, end, grid);
    grid.push(...rows.slice(at, first));
    if (first < end) endGrid();
    for (const { cells } of rows.slice(first, end)) {
      parts.push(...cells.map((cell): SheetPart => ({ kind: 'text', cell })));
    }
    const next = rows[end];
    if (next !== undefined) grid.push(next);
    at = end + 1;
  }
  endGrid();
  return parts;
}

/** Index of the next row, from one on, that holds more than a text. */
function endOfTexts(rows: readonly ShownRow[], from: number): number {
  const other = rows.findIndex((row, index) => index >= from && !isText(row, rows));
  return other < 0 ? rows.length : other;
}

/** Of the texts from `at` to `end`, the index of the first that is no row of the table above. */
function firstApart(
  rows: readonly ShownRow[],
  at: number,
  end: number,
  grid: readonly ShownRow[],
): number {
  if (grid.length === 0) return at;
  const isLast = end === rows.length;
  if (!isLast && !beginsTable(rows.slice(end))) return end;
  const first = rows
    .slice(at, end)
    .findIndex((row) => row.followsBlank || (isLast && isWide(row, grid)));
  return first < 0 ? end : at + first;
}

/** One text, and not the heading of some of the columns: that one begins right of the first. */
function isText({ cells, isReached }: ShownRow, rows: readonly ShownRow[]): boolean {
  const [cell, ...others] = cells;
  if (cell === undefined || others.length > 0 || isReached || isFigure(cell.text)) return false;
  const { left, width } = extent(rows);
  const isHeading = cell.left > left && cell.right - cell.left + 1 > width * WIDE_SHARE;
  return !isHeading;
}

function isWide({ cells: [cell] }: ShownRow, grid: readonly ShownRow[]): boolean {
  return cell !== undefined && cell.right - cell.left + 1 > extent(grid).width * WIDE_SHARE;
}

/** Whether rows begin with headings: texts side by side before the first amount. */
function beginsTable([first]: readonly ShownRow[]): boolean {
  return first !== undefined && !first.cells.some(({ text }) => isAmount(text));
}

/** Of the rows with more than one cell. */
function extent(rows: readonly ShownRow[]): { readonly left: number; readonly width: number } {
  let [left, right] = [Number.POSITIVE_INFINITY, 0];
  for (const { cells } of rows) {
    const [first] = cells;
    const last = cells.at(-1);
    if (first === undefined || last === undefined || first === last) continue;
    left = Math.min(left, first.left);
    right = Math.max(right, last.right);
  }
  return { left, width: right - left + 1 };
}
