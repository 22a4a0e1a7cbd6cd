import { isTooLarge } from '../cell-grid/grid-size.ts';
import { isBlank, type Range, type SourceLine } from '../encoding/source-lines.ts';
import { looseTable, tooLargeProblem } from './grid.ts';
import { tablesWithin } from './html-lines.ts';
import { htmlReading } from './html-table.ts';
import { type InlineText, inlineText } from './inline-markup.ts';
import { isFigure } from './line-shapes.ts';
import { markFurniture } from './mark-furniture.ts';
import { unquotedCell } from './quoted-cells.ts';
import { isTabLine, tabCellCount, tabCells, tabRunEnd } from './tab-lines.ts';
import { freeLine, type Region, type TextSource } from './text-source.ts';

/** A lone line of so many written cells is a row of a table broken over pages, and no caption. */
const FEWEST_CELLS_OF_A_LONE_ROW = 3;

/** Entries of a table of contents look like rows of two cells; so many are needed to tell. */
const FEWEST_CONTENTS_ENTRIES = 3;

interface GridRow {
  readonly cells: readonly InlineText[];
  readonly nested: readonly Range[];
}

/**
 * Consecutive lines that tabs divide into cells. Stops at a blank line and at a line without a tab;
 * a single line without a tab between two rows of figures of the same width is a row of its own (a
 * merged cell, of which converters leave the text only).
 */
export function readTabGrid(source: TextSource, at: number): Region | null {
  if (!isTabLine(freeLine(source, at))) return null;
  const to = gridEnd(source, at);
  const lines = source.lines.slice(at, to);
  const range = { start: lines.at(0)?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  const columnCount = lines.reduce((most, line) => Math.max(most, tabCellCount(line)), 0);
  if (isTooLarge(lines.length, columnCount)) {
    const problem = tooLargeProblem(source.lines, range, lines.length * columnCount);
    return { to, blocks: null, problems: [problem] };
  }
  const rows = lines.map((line) => gridRow(source, line));
  const texts = rows.map((row) => row.cells.map((cell) => cell.text));
  if (isLoneCaption(texts) || isIndented(texts) || isContents(texts)) {
    return { to, blocks: null, problems: [] };
  }
  const cells = rows.map((row) => row.cells);
  const nested = rows.flatMap((row) => row.nested.map((table) => htmlReading(source, table)));
  const marks = cells.flatMap((row) => row.flatMap((cell) => cell.marks));
  return {
    to,
    blocks: [
      ...markFurniture(source, marks),
      looseTable(source.lines, cells, range),
      ...nested.flatMap((reading) => reading.blocks),
    ],
    problems: nested.flatMap((reading) => reading.problems),
  };
}

function gridRow(source: TextSource, line: SourceLine): GridRow {
  const nested = tablesWithin(source.htmlTables, line);
  const cells = tabCells(line).map((cell) =>
    unquotedCell(
      source.text.slice(cell.start, cell.end),
      inlineText(source.text, stretchesAround(cell, nested)),
    ),
  );
  return { cells, nested };
}

function stretchesAround(cell: Range, holes: readonly Range[]): readonly Range[] {
  const stretches: Range[] = [];
  let start = cell.start;
  for (const hole of holes) {
    if (hole.end <= cell.start || hole.start >= cell.end) continue;
    stretches.push({ start, end: Math.max(start, hole.start) });
    start = hole.end;
  }
  return [...stretches, { start, end: Math.max(start, cell.end) }];
}

function gridEnd(source: TextSource, from: number): number {
  let to = tabRunEnd(source, from);
  while (isStrayRow(source, to)) to = tabRunEnd(source, to + 1);
  return to;
}

/** Whether the line without a tab at `at` stands between two rows of figures of the same width. */
function isStrayRow(source: TextSource, at: number): boolean {
  const [before, stray, after] = [at - 1, at, at + 1].map((index) => freeLine(source, index));
  if (!isTabLine(before) || !isTabLine(after) || stray === undefined || isBlank(stray)) {
    return false;
  }
  const [above, below] = [before, after].map((line) => line.text.split('\t'));
  const holdsFigure = (texts: readonly string[] | undefined) =>
    texts?.some((text) => isFigure(text.trim())) === true;
  return above?.length === below?.length && holdsFigure(above) && holdsFigure(below);
}

/** A single line of one or two texts is a caption set with tabs, or ends in a stray tab. */
function isLoneCaption(rows: readonly (readonly string[])[]): boolean {
  const [only = [], ...more] = rows;
  const written = only.filter((text) => text !== '');
  if (more.length > 0) return false;
  return written.length < FEWEST_CELLS_OF_A_LONE_ROW && !written.some((text) => isFigure(text));
}

/** A tab before each text and nothing else is an indent. */
function isIndented(rows: readonly (readonly string[])[]): boolean {
  return rows.every((row) => row.length === 2 && row[0] === '');
}

/** Titles and page numbers that never decrease: entries of a table of contents. */
function isContents(rows: readonly (readonly string[])[]): boolean {
  if (rows.length < FEWEST_CONTENTS_ENTRIES) return false;
  let page = 0;
  return rows.every((row) => {
    const [title = '', printed = ''] = row;
    const next = /^\d{1,4}$/u.test(printed) ? Number(printed) : Number.NaN;
    const goesOn = row.length === 2 && title !== '' && !isFigure(title) && next >= page;
    page = next;
    return goesOn;
  });
}
