import type { CellGroup } from './flattened-cells.ts';
import type { InlineText } from './inline-markup.ts';

export type FlattenedRow = readonly InlineText[];

/** Rows narrower than this are too easily the sum of two others by chance. */
const NARROWEST_MENDED_ROW = 4;

/**
 * Rows from groups of cells. An empty paragraph at the end of a cell leaves a blank line inside its
 * row and cuts it in two (sample 003: an indicator row of six comes as two, three and one). Such
 * parts are put together again when they add up exactly to the width of the row before, none of
 * them but the first opens with an empty cell (as a row below a merged cell does), and either the
 * first does so or the group after them is as wide again.
 */
export function flattenedRows(groups: readonly CellGroup[]): readonly FlattenedRow[] {
  const rows: FlattenedRow[] = [];
  for (let at = 0; at < groups.length; ) {
    const length = brokenRowLength(groups, at, rows.at(-1)?.length ?? 0);
    rows.push(groups.slice(at, at + length).flatMap((group) => group.cells));
    at += length;
  }
  return rows;
}

/** How many groups make up the row at `at`: more than one when they add up to the width. */
function brokenRowLength(groups: readonly CellGroup[], at: number, width: number): number {
  const first = groups[at]?.cells ?? [];
  if (width < NARROWEST_MENDED_ROW || first.length >= width || first.length < 2) return 1;
  let sum = first.length;
  let end = at + 1;
  while (sum < width && continuesRow(groups[end])) {
    sum += groups[end]?.cells.length ?? 0;
    end += 1;
  }
  if (end === at + 1 || sum !== width) return 1;
  const isBelowMergedCell = first[0]?.text === '';
  return isBelowMergedCell || groups[end]?.cells.length === width ? end - at : 1;
}

function continuesRow(group: CellGroup | undefined): boolean {
  return group !== undefined && group.cells[0]?.text !== '';
}
