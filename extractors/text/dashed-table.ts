import { isTooLarge } from '../cell-grid/grid-size.ts';
import { isBlank, type Range, type SourceLine } from '../encoding/source-lines.ts';
import { looseTable, tooLargeProblem } from './grid.ts';
import { inlineText } from './inline-markup.ts';
import { characterWidth } from './line-shapes.ts';
import { freeLine, type Region, type TextSource } from './text-source.ts';

/** A run of dashes for each column: `-------- ---------- ------`. */
const COLUMN_RULE = /^ *-{2,}(?: +-{2,})+ *$/u;
/** Above and below a table with rows of several lines. */
const FRAME_RULE = /^ *-{4,} *$/u;
/** A label of a column takes so many lines at most. */
const MOST_HEADER_LINES = 8;

/** Lines of a table, by index: those of the header, those of the body, and behind it. */
interface DashedLines {
  readonly header: Span;
  readonly rule: SourceLine;
  readonly body: Span;
  readonly to: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The simple and multiline tables of pandoc, whose columns stand below runs of dashes. Framed by
 * rules, rows are parted by blank lines, if any are; else each line is a row. Where a text reaches
 * into the gap between two columns, the lines are none.
 */
export function readDashedTable(source: TextSource, at: number): Region | null {
  const found = dashedLines(source, at);
  if (found === null) return null;
  const { header, rule, body, to } = found;
  const columns = dashRuns(rule.text);
  const range = { start: source.lines[at]?.start ?? 0, end: source.lines[to - 1]?.end ?? 0 };
  const rows = [source.lines.slice(header.from, header.to), ...bodyRows(source, body)];
  if (isTooLarge(rows.length, columns.length)) {
    const problem = tooLargeProblem(source.lines, range, rows.length * columns.length);
    return { to, blocks: null, problems: [problem] };
  }
  const cells = rows
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => cellsUnder(columns, line)));
  if (cells.some((lines) => lines.includes(null))) return null;
  const inlines = cells.map((lines) =>
    columns.map((_, i) =>
      inlineText(
        source.text,
        lines.flatMap((line) => line?.[i] ?? []),
      ),
    ),
  );
  return { to, blocks: [looseTable(source.lines, inlines, range)], problems: [] };
}

function dashedLines(source: TextSource, at: number): DashedLines | null {
  const isOpened = isRule(freeLine(source, at));
  const first = isOpened && !isColumnRule(freeLine(source, at)) ? at + 1 : at;
  let header = first;
  while (isText(freeLine(source, header)) && header - first < MOST_HEADER_LINES) header += 1;
  const rule = freeLine(source, header);
  if (rule === undefined || !isColumnRule(rule)) return null;
  if (!isOpened && header - first !== 1) return null;
  const end = bodyEnd(source, header + 1, isOpened);
  if (end === null || end === header + 1) return null;
  const to = isRule(freeLine(source, end)) ? end + 1 : end;
  return { header: { from: first, to: header }, rule, body: { from: header + 1, to: end }, to };
}

/** Index of the rule that closes a table, or of the blank line behind one that nothing opened. */
function bodyEnd(source: TextSource, from: number, isOpened: boolean): number | null {
  for (let at = from; ; at += 1) {
    const line = freeLine(source, at);
    if (isRule(line)) return at;
    if (line === undefined || (!isOpened && isBlank(line))) return isOpened ? null : at;
  }
}

function isText(line: SourceLine | undefined): boolean {
  return line !== undefined && !isBlank(line) && !isRule(line);
}

function isRule(line: SourceLine | undefined): boolean {
  return isColumnRule(line) || (line !== undefined && FRAME_RULE.test(line.text));
}

function isColumnRule(line: SourceLine | undefined): boolean {
  return line !== undefined && COLUMN_RULE.test(line.text);
}

function bodyRows(source: TextSource, { from, to }: Span): readonly (readonly SourceLine[])[] {
  const lines = source.lines.slice(from, to);
  if (!lines.some(isBlank)) return lines.map((line) => [line]);
  const rows: SourceLine[][] = [[]];
  for (const line of lines) {
    if (isBlank(line)) rows.push([]);
    else rows.at(-1)?.push(line);
  }
  return rows;
}

/** Columns of the screen from the first dash of each run to behind the last. */
function dashRuns(rule: string): readonly Span[] {
  return [...rule.matchAll(/-+/gu)].map(({ 0: run, index }) => ({
    from: index,
    to: index + run.length,
  }));
}

/** What of a line stands below each run, the last one open to the right; null where a gap is filled. */
function cellsUnder(columns: readonly Span[], line: SourceLine): readonly Range[] | null {
  const starts: number[] = [];
  let column = 0;
  let offset = line.start;
  for (const character of line.text) {
    if (column >= (columns[starts.length]?.from ?? Number.POSITIVE_INFINITY)) starts.push(offset);
    const isInside =
      column < (columns[starts.length - 1]?.to ?? 0) || starts.length === columns.length;
    const isCut =
      column + characterWidth(character) >
      (columns[starts.length]?.from ?? Number.POSITIVE_INFINITY);
    if (/\S/u.test(character) && (!isInside || isCut)) return null;
    column += characterWidth(character);
    offset += character.length;
  }
  return columns.map((_, i) => ({
    start: starts[i] ?? line.end,
    end: starts[i + 1] ?? line.end,
  }));
}
