import { isTooLarge } from '../cell-grid/grid-size.ts';
import type { Range, SourceLine } from '../encoding/source-lines.ts';
import { looseTable, tooLargeProblem, widestRow } from './grid.ts';
import { inlineText } from './inline-markup.ts';
import { markFurniture } from './mark-furniture.ts';
import { holdsPipe, isFramed, isRuleLine, pipeCells, pipeCount } from './pipe-lines.ts';
import { repeatedCellsJoined } from './repeated-cells.ts';
import { freeLine, type Region, type TextSource } from './text-source.ts';

/**
 * Markdown tables, with or without the rule line under the header and the pipes at the edges, and
 * tables drawn with box characters. Without a rule line at least two lines must be framed by pipes:
 * a single pipe in a sentence is none.
 */
export function readPipeTable(source: TextSource, at: number): Region | null {
  if (!isTableLine(source, at)) return null;
  let to = at;
  while (isTableLine(source, to)) to += 1;
  const lines = source.lines.slice(at, to);
  const range = { start: lines.at(0)?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  const columnCount = lines.reduce((most, line) => Math.max(most, pipeCount(line)), 0);
  if (isTooLarge(lines.length, columnCount)) {
    const problem = tooLargeProblem(source.lines, range, lines.length * columnCount);
    return { to, blocks: null, problems: [problem] };
  }
  const isRuled = lines.some((line) => isRuleLine(line) && holdsPipe(line));
  const written = lines.filter((line) => !isRuleLine(line));
  const isDrawn = written.length > 1 && written.every((line) => isFramed(line));
  const rows = rowLines(lines).map((row) =>
    cellStretches(row).map((stretches) => inlineText(source.text, stretches)),
  );
  if (rows.length === 0 || widestRow(rows) < 2 || !(isRuled || isDrawn)) {
    return { to, blocks: null, problems: [] };
  }
  const marks = rows.flatMap((row) => row.flatMap((cell) => cell.marks));
  const table = repeatedCellsJoined(looseTable(source.lines, rows, range));
  return { to, blocks: [...markFurniture(source, marks), table], problems: [] };
}

/** Rules above and below the header and at the end draw a frame; one more, and each parts two rows. */
const FRAME_RULES = 3;

/**
 * Lines of each row: one, or in a grid that draws a rule below each row (pandoc, Emacs) all the
 * lines between two rules.
 */
function rowLines(lines: readonly SourceLine[]): readonly (readonly SourceLine[])[] {
  const rules = lines.filter((line) => isRuleLine(line));
  const isGrid =
    rules.length > FRAME_RULES || rules.some(({ text }) => /^\s*\+[=+:]+\s*$/u.test(text));
  const rows: SourceLine[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const open = isOpen ? rows.at(-1) : undefined;
    isOpen = isGrid && !isRuleLine(line);
    if (isRuleLine(line)) continue;
    if (open !== undefined && pipeCells(line).length === pipeCells(open[0] ?? line).length) {
      open.push(line);
    } else rows.push([line]);
  }
  return rows;
}

/** What stands in each cell of a row, line by line. */
function cellStretches(row: readonly SourceLine[]): readonly (readonly Range[])[] {
  const lines = row.map(pipeCells);
  return (lines[0] ?? []).map((_, cell) => lines.flatMap((cells) => cells[cell] ?? []));
}

/** A line with a pipe, or a rule between two such lines (`+---+` of a drawn table). */
function isTableLine(source: TextSource, at: number): boolean {
  const line = freeLine(source, at);
  if (holdsPipe(line)) return true;
  return (
    isRuleLine(line) && (holdsPipe(freeLine(source, at - 1)) || holdsPipe(freeLine(source, at + 1)))
  );
}
