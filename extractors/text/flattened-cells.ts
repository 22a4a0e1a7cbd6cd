import { isBlank, type Range, type SourceLine } from '../encoding/source-lines.ts';
import { isItemStart } from '../page-layout/item-start.ts';
import { type InlineText, inlineText } from './inline-markup.ts';
import { isFigure } from './line-shapes.ts';
import { freeLine, type TextSource } from './text-source.ts';

/** Cells that follow each other without a blank line: a row, or a part of one. */
export interface CellGroup {
  readonly cells: readonly InlineText[];
  /** Blank lines between the group before and this one. */
  readonly blankLinesBefore: number;
}

/** A run of flattened rows, up to (not including) line index `to`. */
export interface FlattenedRun {
  readonly groups: readonly CellGroup[];
  readonly to: number;
}

/** Blank lines that end a table for certain: the end of its last row, its own end, a paragraph. */
const BLANK_LINES_AFTER_TABLE = 3;

/** How many lines the further paragraphs of one cell may fill. */
const LONGEST_CELL_LINES = 40;

/** A line of its own behind a blank one belongs to a cell only while it is as short as a label. */
const LONGEST_SUBTITLE_CHARACTERS = 40;

/**
 * One cell: a tab, then text without another tab. Tika writes table cells of DOC and DOCX so: a
 * tab opens a cell, each paragraph in it ends with a newline, the row with one more and the table
 * with one more (samples 002, 003, 004).
 */
export function isCellLine(line: SourceLine | undefined): boolean {
  return line !== undefined && /^\t[^\t]*$/u.test(line.text);
}

/** The cells from line `from` on, where a cell line must stand, before line `limit`. */
export function flattenedRun(source: TextSource, from: number, limit: number): FlattenedRun {
  const groups: OpenGroup[] = [];
  let blankLines = 0;
  let to = from;
  for (let at = from; at < limit; at += 1) {
    const line = freeLine(source, at);
    if (isBlank(line) && !isCellLine(line)) {
      blankLines += 1;
      continue;
    }
    if (line === undefined || !keepLine(source, { at, line, blankLines }, groups)) break;
    blankLines = 0;
    to = at + 1;
  }
  return {
    groups: groups.map(({ cells, blankLinesBefore }) => ({
      cells: cells.map((stretches) => inlineText(source.text, stretches)),
      blankLinesBefore,
    })),
    to,
  };
}

interface OpenGroup {
  readonly cells: Range[][];
  readonly blankLinesBefore: number;
}

interface PlacedLine {
  readonly at: number;
  readonly line: SourceLine;
  /** Blank lines right above. */
  readonly blankLines: number;
}

/** Appends a line to the groups as a cell, or as a further paragraph of one; false ends the run. */
function keepLine(source: TextSource, placed: PlacedLine, groups: OpenGroup[]): boolean {
  const { line, blankLines } = placed;
  const group = groups.at(-1);
  if (isCellLine(line)) {
    const cell = [{ start: line.start + 1, end: line.end }];
    if (blankLines >= BLANK_LINES_AFTER_TABLE) return false;
    if (group === undefined || blankLines > 0) {
      groups.push({ cells: [cell], blankLinesBefore: blankLines });
    } else group.cells.push(cell);
    return true;
  }
  const cell = group?.cells.at(-1);
  if (cell === undefined || !isFurtherParagraph(source, placed, cell)) return false;
  cell.push({ start: line.start, end: line.end });
  return true;
}

/**
 * Whether a line without a tab is one more paragraph of the cell above it: the table goes on below
 * it, and the cell is no figure, which a stray line would spoil. Behind a blank line (an empty
 * paragraph in the cell) only a label-like line is: `(2020...)` under the title in sample 003.
 */
function isFurtherParagraph(
  source: TextSource,
  { at, line, blankLines }: PlacedLine,
  cell: readonly Range[],
): boolean {
  if (line.text.includes('\t') || blankLines > 1) return false;
  const text = line.text.trim();
  if (text.startsWith('#') || isFigure(inlineText(source.text, cell).text)) return false;
  const isLabel = !isItemStart(text) && text.length <= LONGEST_SUBTITLE_CHARACTERS;
  return (blankLines === 0 || isLabel) && goesOn(source, at + 1);
}

/** Whether a cell line follows before two blank lines in a row. */
function goesOn(source: TextSource, from: number): boolean {
  let blankLines = 0;
  for (let at = from; at < from + LONGEST_CELL_LINES; at += 1) {
    const line = freeLine(source, at);
    if (line === undefined) return false;
    if (isCellLine(line)) return true;
    blankLines = isBlank(line) ? blankLines + 1 : 0;
    if (blankLines > 1) return false;
  }
  return false;
}
