import type { GridRow } from '../../schemas/reading/logical-table.ts';
import { printedNumber } from '../amounts/printed-number.ts';
import type { CaptionRules } from '../knowledge/captions.ts';
import { captionRowCount, titleOfRow } from './caption-rows.ts';
import { filledCells } from './grid-rows.ts';

/**
 * The tables that stand one below the other in a single grid (a sheet with 收入决算表 and 支出决算表):
 * each title in a row of its own, with a header below it, begins another. The title of the first one
 * that comes again, as on each page, begins none.
 */
export function stackedParts(
  grid: readonly GridRow[],
  rules: CaptionRules,
): readonly (readonly GridRow[])[] {
  const body = captionRowCount(grid, rules);
  const ownTitles = new Set(grid.slice(0, body).flatMap((row) => titleOfRow(row, rules) ?? []));
  const starts = grid.flatMap((row, index) => {
    const title = index > body ? titleOfRow(row, rules) : null;
    const begins = title !== null && !ownTitles.has(title);
    return begins && hasHeaderBelow(grid.slice(index), rules) ? [index] : [];
  });
  const bounds = [0, ...starts.filter((start) => !starts.includes(start - 1)), grid.length];
  return bounds.slice(1).map((end, index) => grid.slice(bounds[index], end));
}

/** A heading over all columns may stand above the others in a row of its own. */
function hasHeaderBelow(rows: readonly GridRow[], rules: CaptionRules): boolean {
  const from = captionRowCount(rows, rules);
  const header = rows
    .slice(from, from + 2)
    .map(filledCells)
    .find((cells) => cells.length > 1);
  return header?.every(({ text }) => printedNumber(text).kind === 'text') ?? false;
}
