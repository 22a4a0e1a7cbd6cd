import type { SourceLine } from '../encoding/source-lines.ts';
import { type InlineText, inlineText } from './inline-markup.ts';
import { displayWidth } from './line-shapes.ts';
import type { TextSource } from './text-source.ts';

/** A line outside of tables, its block markup taken off. */
export interface PlainLine {
  readonly index: number;
  readonly inline: InlineText;
  /** 1 to 9 for a line that the format marks as a title, otherwise null. */
  readonly level: number | null;
  readonly isRule: boolean;
  /** A list item or quotation: begins something new whatever stands before it. */
  readonly isMarked: boolean;
  /** Columns that the printed line fills. */
  readonly width: number;
}

/** `## ` or `##` at once before a character that is no figure; at most nine, as levels have. */
const HEADING = /^\s{0,3}(#{1,9})(?:\s+|(?=[^\s#\d]))/u;

/** `#` signs that close a heading. */
const HEADING_END = /\s#+\s*$/u;

const HTML_HEADING = /^\s*<h([1-6])\b/iu;

/** `---`, `* * *`, `══════`; fences of code; nothing else in the line. */
const RULE =
  /^\s*(?:([-*_=~\u2014\u2500\u2501\u2550\uff0d\uff3f])\s*(?:\1\s*){2,}|(?:```|~~~)\s*\w*\s*)$/u;

/** Longer lines of dashes are junk, which the expression above would nest too deep in. */
const LONGEST_RULE_CHARACTERS = 500;

/** `- `, `* `, `+ ` of lists and `> ` of quotations; before a figure alone it is a sign. */
const MARKER = /^\s*(?:>\s?){0,20}(?:[-*+]\s+(?![\d.,]+[%\uff05]?\s*$)(?=\S)|>\s?)/u;

export function plainLine(source: TextSource, index: number): PlainLine | null {
  const line = source.lines[index];
  if (line === undefined) return null;
  const heading = HEADING.exec(line.text);
  const htmlLevel = HTML_HEADING.exec(line.text)?.[1];
  const isRule = line.text.length <= LONGEST_RULE_CHARACTERS && RULE.test(line.text);
  const marker = isRule || heading !== null ? null : MARKER.exec(line.text);
  const inline = inlineText(source.text, [
    {
      start: line.start + (heading?.[0] ?? marker?.[0] ?? '').length,
      end: line.end - (heading === null ? 0 : (HEADING_END.exec(line.text)?.[0].length ?? 0)),
    },
  ]);
  return {
    index,
    inline: isRule ? printedLine(line) : inline,
    level: heading?.[1]?.length ?? (htmlLevel === undefined ? null : Number(htmlLevel)),
    isRule,
    isMarked: marker !== null,
    width: displayWidth(inline.text),
  };
}

/** A rule or a page number as it stands: no `-` in it is a list's. */
export function printedLine(line: SourceLine): InlineText {
  const text = line.text.trim();
  const start = line.start + line.text.indexOf(text);
  return { text, start, end: start + text.length, marks: [] };
}
