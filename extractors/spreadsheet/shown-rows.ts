import { isFigure } from './figure-text.ts';
import { mergedCells } from './merged-cells.ts';
import type { MergedRange, Sheet, SheetCell } from './sheet.ts';

/** A cell as it is shown, and the rows and columns of the sheet that it covers. */
export interface ShownCell extends MergedRange {
  readonly text: string;
}

/** A row of the sheet in which something is shown. */
export interface ShownRow {
  /** 0-based row of the sheet. */
  readonly row: number;
  /** From left to right. */
  readonly cells: readonly ShownCell[];
  /** Whether an empty row stands above. */
  readonly followsBlank: boolean;
  /** Whether a cell of a row above reaches into this one. */
  readonly isReached: boolean;
}

export interface ShownSheet {
  readonly rows: readonly ShownRow[];
  /** Cells that nobody sees: in hidden rows and columns, or below a merged cell. */
  readonly unseen: readonly SheetCell[];
}

/** More merged ranges than this are no layout. */
const MOST_MERGES = 10_000;

/**
 * What a sheet shows. Hidden columns are left out: they hold codes and sums for whoever made the
 * sheet. So are hidden rows, except those that hold figures below a row of figures: they belong to
 * the table (an outline folded up, a filter), and its totals include them.
 */
export function shownSheet(sheet: Sheet): ShownSheet {
  const folded = foldedRows(sheet);
  const isRowShown = (row: number) => !sheet.hidden.rows.has(row) || folded.has(row);
  const isColumnShown = (column: number) => !sheet.hidden.columns.has(column);
  const shown: ShownCell[] = [];
  const unseen: SheetCell[] = [];
  for (const { cell, range } of mergedCells(sheet.cells, sheet.merges.slice(0, MOST_MERGES))) {
    const top = range === null ? null : first(range.top, range.bottom, isRowShown);
    const left = range === null ? null : first(range.left, range.right, isColumnShown);
    if (range === null || top === null || left === null) unseen.push(cell);
    else shown.push({ ...range, top, left, text: cell.text });
  }
  return { rows: shownRows(shown, isRowShown), unseen };
}

/** Hidden rows that are part of a table. */
function foldedRows({ cells, hidden }: Sheet): ReadonlySet<number> {
  const figures = cells.filter(({ text, column }) => !hidden.columns.has(column) && isFigure(text));
  const firstRow = figures.find(({ row }) => !hidden.rows.has(row))?.row;
  return new Set(
    figures
      .map(({ row }) => row)
      .filter((row) => firstRow !== undefined && row > firstRow && hidden.rows.has(row)),
  );
}

function first(from: number, to: number, isShown: (line: number) => boolean): number | null {
  for (let line = from; line <= to; line += 1) {
    if (isShown(line)) return line;
  }
  return null;
}

function shownRows(
  cells: readonly ShownCell[],
  isRowShown: (row: number) => boolean,
): readonly ShownRow[] {
  const byRow = new Map<number, ShownCell[]>();
  for (const cell of cells) {
    const inRow = byRow.get(cell.top);
    if (inRow === undefined) byRow.set(cell.top, [cell]);
    else inRow.push(cell);
  }
  let reached = -1;
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, inRow]) => {
      const gap = first(reached + 1, row - 1, isRowShown);
      const shown = {
        row,
        cells: inRow.sort((a, b) => a.left - b.left),
        followsBlank: reached >= 0 && gap !== null,
        isReached: reached >= row,
      };
      reached = inRow.reduce((lowest, { bottom }) => Math.max(lowest, bottom), reached);
      return shown;
    });
}
