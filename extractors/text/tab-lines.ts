import type { Range, SourceLine } from '../encoding/source-lines.ts';
import { freeLine, type TextSource } from './text-source.ts';

/** Cells of a line that tabs divide, as ranges; a trailing tab opens one more, empty cell. */
export function tabCells(line: SourceLine): readonly Range[] {
  const cells: Range[] = [];
  let start = line.start;
  for (const part of line.text.split('\t')) {
    cells.push({ start, end: start + part.length });
    start += part.length + 1;
  }
  return cells;
}

/** How many cells a line has, counted without cutting it. */
export function tabCellCount(line: SourceLine): number {
  let count = 1;
  for (let at = line.text.indexOf('\t'); at >= 0; at = line.text.indexOf('\t', at + 1)) count += 1;
  return count;
}

/** A line of a grid: tabs in it, and no `#` that makes it a title. */
export function isTabLine(line: SourceLine | undefined): line is SourceLine {
  return line?.text.includes('\t') === true && !/^\s{0,3}#{1,6}\s/u.test(line.text);
}

/** Index behind the last of the consecutive tab lines from `from` on. */
export function tabRunEnd(source: TextSource, from: number): number {
  let to = from;
  while (isTabLine(freeLine(source, to))) to += 1;
  return to;
}
