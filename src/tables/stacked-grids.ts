import type { GridRow } from '../../schemas/reading/logical-table.ts';
import type { CaptionRules } from '../knowledge/captions.ts';
import { captionRowCount, titleInRows } from './caption.ts';

/**
 * The tables that stand one below the other in one grid (a sheet with all forms, a web page with one
 * layout table): each begins with caption rows that name another title than the one before.
 */
export function stackedGrids(
  grid: readonly GridRow[],
  rules: CaptionRules,
): readonly (readonly GridRow[])[] {
  const starts: number[] = [];
  let title: string | null = null;
  let row = 0;
  while (row < grid.length) {
    const count = captionRowCount(grid, rules, row);
    const found = titleInRows(grid.slice(row, row + count), rules);
    if (row === 0 || (found !== null && found !== title)) {
      starts.push(row);
      title = found;
    }
    row += Math.max(count, 1);
  }
  return starts.map((start, index) => grid.slice(start, starts[index + 1]));
}
