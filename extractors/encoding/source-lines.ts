import type { Provenance } from '../../schemas/document/provenance.ts';

/** A physical line: `[start, end)` in the decoded text without its line end. */
export interface SourceLine {
  readonly start: number;
  readonly end: number;
  /** 1-based; a form feed ends a page and a line, but adds no line number of its own. */
  readonly number: number;
  readonly text: string;
  /** A form feed stands between this line and the one before. */
  readonly startsPage: boolean;
}

/** Half-open range of UTF-16 code units in the decoded text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/gu;

/** Ends of a line that editors count as one; form feeds and Word's soft returns (VT) are not. */
const COUNTED_LINE_END = /^[\r\n]/u;

/** Cuts a text at CRLF, LF, CR, form feed, and the soft returns of word processors. */
export function sourceLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  let number = 1;
  let startsPage = false;
  for (const { 0: mark, index } of text.matchAll(LINE_END)) {
    lines.push({ start, end: index, number, text: text.slice(start, index), startsPage });
    start = index + mark.length;
    if (COUNTED_LINE_END.test(mark)) number += 1;
    startsPage = mark === '\f';
  }
  lines.push({ start, end: text.length, number, text: text.slice(start), startsPage });
  return lines;
}

/** Index of the line that holds an offset; a line end belongs to the line that it ends. */
export function lineIndexAt(lines: readonly SourceLine[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function spanProvenance(lines: readonly SourceLine[], range: Range): Provenance {
  const line = lines[lineIndexAt(lines, range.start)]?.number ?? 1;
  return { kind: 'span', start: range.start, end: range.end, line };
}

export function isBlank(line: SourceLine | undefined): boolean {
  return line !== undefined && !/\S/u.test(line.text);
}
