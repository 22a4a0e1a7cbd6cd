import { isTooLarge } from '../cell-grid/grid-size.ts';
import type { DraftBlock } from '../cell-grid/numbered-tables.ts';
import { formStarts } from '../cell-grid/stacked-forms.ts';
import { isItemStart } from '../page-layout/item-start.ts';
import { type CellGroup, flattenedRun, isCellLine } from './flattened-cells.ts';
import { type FlattenedRow, flattenedRows } from './flattened-rows.ts';
import { looseTable, tooLargeProblem, widestRow } from './grid.ts';
import { isSentenceEnd } from './line-shapes.ts';
import { markFurniture } from './mark-furniture.ts';
import { freeLine, type Region, type TextSource } from './text-source.ts';

/** How many lines are looked at before a run of tab-indented lines is taken for a table. */
const EVIDENCE_LINES = 40;

/** At most this share of the cells may look like prose or like entries of a list. */
const LARGEST_PROSE_SHARE = 0.5;

/**
 * Tables that a converter left as one cell a line, each indented by one tab, with a blank line
 * between rows. One table for each form in the run.
 */
export function readFlattenedTable(source: TextSource, at: number): Region | null {
  if (!isCellLine(freeLine(source, at))) return null;
  const evidence = flattenedRun(source, at, at + EVIDENCE_LINES);
  if (!isTable(evidence.groups)) return null;
  const run = flattenedRun(source, at, source.lines.length);
  const all = flattenedRows(run.groups);
  const forms = formStarts(all).map((start, i, starts) => all.slice(start, starts[i + 1]));
  const tooLarge = forms.find((rows) => isTooLarge(rows.length, widestRow(rows)));
  if (tooLarge !== undefined) {
    const positions = tooLarge.length * widestRow(tooLarge);
    const problem = tooLargeProblem(source.lines, rowsRange(tooLarge), positions);
    return { to: run.to, blocks: null, problems: [problem] };
  }
  return { to: run.to, blocks: forms.flatMap((rows) => formBlocks(source, rows)), problems: [] };
}

function formBlocks(source: TextSource, rows: readonly FlattenedRow[]): readonly DraftBlock[] {
  const marks = rows.flatMap((row) => row.flatMap((cell) => cell.marks));
  return [...markFurniture(source, marks), looseTable(source.lines, rows, rowsRange(rows))];
}

function rowsRange(rows: readonly FlattenedRow[]) {
  const start = rows.at(0)?.at(0)?.start ?? 0;
  return { start, end: rows.at(-1)?.at(-1)?.end ?? start };
}

/** Two rows, one of them with two cells; and neither tab-indented prose nor a table of contents. */
function isTable(groups: readonly CellGroup[]): boolean {
  if (groups.length < 2 || groups.every((group) => group.cells.length < 2)) return false;
  const texts = groups.flatMap((group) => group.cells.map((cell) => cell.text));
  const written = texts.filter((text) => text !== '');
  const prose = written.filter((text) => isSentenceEnd(text)).length;
  const entries = written.filter((text) => isItemStart(text)).length;
  const most = texts.length * LARGEST_PROSE_SHARE;
  return written.length > 0 && prose <= most && entries <= most;
}
