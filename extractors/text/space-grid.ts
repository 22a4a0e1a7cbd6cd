import { isTooLarge } from '../cell-grid/grid-size.ts';
import type { Range, SourceLine } from '../encoding/source-lines.ts';
import { looseTable, tooLargeProblem } from './grid.ts';
import { type InlineText, inlineText } from './inline-markup.ts';
import { displayWidth, isFigure } from './line-shapes.ts';
import { freeLine, type Region, type TextSource } from './text-source.ts';

const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 2;

/**
 * Columns of a space-set grid hold figures, but for the labels in the first and a row of titles;
 * fewer, and it is prose or a list set with spaces.
 */
const SMALLEST_FIGURE_SHARE = 0.6;

/** Two spaces, or a wide one, divide cells; one stands inside a text. */
const GAP = /\u3000+|[ \u00a0]{2,}/gu;

/** A cell and the columns of the screen that it fills, half-open. */
interface PlacedCell {
  readonly range: Range;
  readonly from: number;
  readonly to: number;
}

/**
 * Grids whose columns are set with spaces. Read only where nothing is in doubt: consecutive lines
 * with the same number of cells, each of which stands over or under those of its column and of no
 * other, and most are figures. A line that fits no column ends the grid.
 */
export function readSpaceGrid(source: TextSource, at: number): Region | null {
  const first = placedCells(freeLine(source, at));
  if (first.length < FEWEST_COLUMNS) return null;
  const rows = [first];
  let columns: readonly PlacedCell[] = first;
  let to = at + 1;
  for (; ; to += 1) {
    const row = placedCells(freeLine(source, to));
    if (!standsInColumns(row, columns)) break;
    columns = columns.map((column, i) => widened(column, row[i]));
    rows.push(row);
  }
  const inlines = rows.map((row) => row.map((cell) => inlineText(source.text, [cell.range])));
  if (!isGrid(inlines)) return { to, blocks: null, problems: [] };
  const range = { start: first[0]?.range.start ?? 0, end: rows.at(-1)?.at(-1)?.range.end ?? 0 };
  if (isTooLarge(rows.length, first.length)) {
    const problem = tooLargeProblem(source.lines, range, rows.length * first.length);
    return { to, blocks: null, problems: [problem] };
  }
  return { to, blocks: [looseTable(source.lines, inlines, range)], problems: [] };
}

function placedCells(line: SourceLine | undefined): readonly PlacedCell[] {
  if (line === undefined || !/\S(?:\u3000|[ \u00a0]{2})\s*\S/u.test(line.text)) return [];
  const cells: PlacedCell[] = [];
  let column = 0;
  let start = 0;
  const gaps = [...line.text.matchAll(GAP)].map((gap) => ({
    start: gap.index,
    end: gap.index + gap[0].length,
  }));
  for (const gap of [...gaps, { start: line.text.length, end: line.text.length }]) {
    const to = column + displayWidth(line.text.slice(start, gap.start));
    if (gap.start > start) {
      const range = { start: line.start + start, end: line.start + gap.start };
      cells.push({ range, from: column, to });
    }
    column = to + displayWidth(line.text.slice(gap.start, gap.end));
    start = gap.end;
  }
  return cells;
}

/** Whether each cell overlaps its own column and lies clear of the columns beside it. */
function standsInColumns(row: readonly PlacedCell[], columns: readonly PlacedCell[]): boolean {
  if (row.length !== columns.length) return false;
  return row.every((cell, i) => {
    const own = columns[i];
    const overlaps = own !== undefined && cell.from < own.to && cell.to > own.from;
    return (
      overlaps &&
      cell.from >= (columns[i - 1]?.to ?? 0) &&
      cell.to <= (columns[i + 1]?.from ?? cell.to)
    );
  });
}

function widened(column: PlacedCell, cell: PlacedCell | undefined): PlacedCell {
  const from = Math.min(column.from, cell?.from ?? column.from);
  return { ...column, from, to: Math.max(column.to, cell?.to ?? column.to) };
}

function isGrid(rows: readonly (readonly InlineText[])[]): boolean {
  const texts = rows.flatMap((row) => row.slice(1).map((cell) => cell.text));
  const figures = texts.filter((text) => isFigure(text)).length;
  return rows.length >= FEWEST_ROWS && figures >= texts.length * SMALLEST_FIGURE_SHARE;
}
