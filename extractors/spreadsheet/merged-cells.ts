import type { MergedRange, SheetCell } from './sheet.ts';

/** A cell and what it covers; null where a merged cell covers it. */
export interface MergedCell {
  readonly cell: SheetCell;
  readonly range: MergedRange | null;
}

/**
 * Cells with the ranges that they are shown in. Of ranges that overlap, which no spreadsheet allows,
 * the one that begins first holds.
 *
 * @param cells in row-major order
 */
export function mergedCells(
  cells: readonly SheetCell[],
  merges: readonly MergedRange[],
): readonly MergedCell[] {
  const waiting = [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
  let next = 0;
  let row = -1;
  /** Ranges that cover the row, disjoint, from left to right. */
  let active: MergedRange[] = [];
  return cells.map((cell) => {
    if (cell.row !== row) {
      row = cell.row;
      active = active.filter(({ bottom }) => bottom >= row);
      for (; (waiting[next]?.top ?? Number.POSITIVE_INFINITY) <= row; next += 1) {
        const range = waiting[next];
        if (range !== undefined && range.bottom >= row) insert(active, range);
      }
    }
    return { cell, range: rangeOf(cell, active) };
  });
}

function rangeOf(cell: SheetCell, active: readonly MergedRange[]): MergedRange | null {
  const { row, column } = cell;
  const range = active[lastBeginning(active, column)];
  if (range === undefined || range.right < column) {
    return { top: row, left: column, bottom: row, right: column };
  }
  return range.top === row && range.left === column ? range : null;
}

function insert(active: MergedRange[], range: MergedRange): void {
  const before = lastBeginning(active, range.right);
  if ((active[before]?.right ?? -1) < range.left) active.splice(before + 1, 0, range);
}

/** Index of the last range that begins at or left of a column, -1 for none. */
function lastBeginning(active: readonly MergedRange[], column: number): number {
  let [low, high] = [0, active.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((active[middle]?.left ?? 0) <= column) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
