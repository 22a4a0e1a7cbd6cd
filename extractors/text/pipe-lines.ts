import type { Range, SourceLine } from '../encoding/source-lines.ts';

/** A pipe, also the vertical strokes of box drawings that old converters wrote tables with. */
const PIPE = /[|\u2502\u2503\u2551]/u;

function isPipe(code: number): boolean {
  return code === 0x7c || code === 0x2502 || code === 0x2503 || code === 0x2551;
}

const RULE_LINE = /^[\s|:+=\-\u2500-\u257f]+$/u;

export function holdsPipe(line: SourceLine | undefined): line is SourceLine {
  return line !== undefined && PIPE.test(line.text);
}

/** A line that only draws: `|---|:-:|`, `+----+`, `├──┼──┤`. */
export function isRuleLine(line: SourceLine | undefined): line is SourceLine {
  return line !== undefined && RULE_LINE.test(line.text) && /[-=\u2500-\u257f]{2}/u.test(line.text);
}

/** Whether a line stands between pipes: `| a | b |`. */
export function isFramed(line: SourceLine | undefined): boolean {
  if (line === undefined) return false;
  const text = line.text.trim();
  return text.length > 1 && isPipe(text.charCodeAt(0)) && isPipe(text.charCodeAt(text.length - 1));
}

/** How many pipes a line has, escaped ones included. */
export function pipeCount(line: SourceLine): number {
  let count = 0;
  for (let i = 0; i < line.text.length; i += 1) if (isPipe(line.text.charCodeAt(i))) count += 1;
  return count;
}

/** Cells between the pipes of a line; `\|` is no pipe; nothing stands before a leading pipe. */
export function pipeCells(line: SourceLine): readonly Range[] {
  const pipes: number[] = [];
  for (let i = 0; i < line.text.length; i += 1) {
    if (line.text.charAt(i) === '\\') i += 1;
    else if (isPipe(line.text.charCodeAt(i))) pipes.push(i);
  }
  const edges = [-1, ...pipes, line.text.length];
  const cells = edges.slice(1).map((end, i) => ({
    start: line.start + (edges[i] ?? -1) + 1,
    end: line.start + end,
  }));
  const isEmpty = (cell: Range | undefined) =>
    cell !== undefined &&
    line.text.slice(cell.start - line.start, cell.end - line.start).trim() === '';
  return cells.slice(isEmpty(cells.at(0)) ? 1 : 0, isEmpty(cells.at(-1)) ? -1 : undefined);
}
