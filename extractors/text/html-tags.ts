import type { Range } from '../encoding/source-lines.ts';

/** A tag that shapes a table. */
export interface TableTag extends Range {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: string;
}

/** `<td rowspan="2">`, `</table>`; attributes end at the next angle bracket, so junk is read once. */
const TABLE_TAG = /<(\/?)(table|tr|td|th|caption)(\s[^<>]*)?\/?>/giu;

/** Table tags of `text` within a range, one by one: a damaged text may hold millions. */
export function* tableTags(text: string, range: Range): Generator<TableTag> {
  for (const match of text.slice(range.start, range.end).matchAll(TABLE_TAG)) {
    yield {
      start: range.start + match.index,
      end: range.start + match.index + match[0].length,
      name: (match[2] ?? '').toLowerCase(),
      isEnd: match[1] === '/',
      attributes: match[3] ?? '',
    };
  }
}

/** The `<table>` elements of a text. */
export interface HtmlTableRanges {
  /** Outermost `<table>…</table>` elements, in order. */
  readonly closed: readonly Range[];
  /** Where tables start that never end: their cells cannot be told from the text behind them. */
  readonly unclosed: readonly number[];
}

export function htmlTableRanges(text: string): HtmlTableRanges {
  const closed: Range[] = [];
  const open: number[] = [];
  for (const tag of tableTags(text, { start: 0, end: text.length })) {
    if (tag.name !== 'table') continue;
    if (!tag.isEnd) {
      open.push(tag.start);
      continue;
    }
    const start = open.pop();
    if (start === undefined) continue;
    while ((closed.at(-1)?.start ?? -1) > start) closed.pop();
    closed.push({ start, end: tag.end });
  }
  return { closed, unclosed: open };
}
