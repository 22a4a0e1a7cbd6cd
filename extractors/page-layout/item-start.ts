/**
 * Numerals of Chinese enumerations: one to ten, hundred, zero; the circle that stands for zero; and the
 * radicals that faulty fonts print for one, two, eight and ten.
 */
const NUMERAL =
  '\u2f00\u2f06\u2f0b\u2f17\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u96f6\u3007';

/**
 * How a new item or heading begins, where a broken sentence does not go on: an ordinal (its prefix
 * is U+7B2C), a numeral in brackets, before a stop or before a colon; an encircled numeral; a bullet. `2.66` is
 * a figure, `2.2022` followed by a character is item 2 that speaks of a year (sample 002).
 */
const ITEM_START = new RegExp(
  [
    String.raw`\u7b2c\s*[${NUMERAL}\d]+`,
    String.raw`[(\uff08\u3014\u3010[]\s*[${NUMERAL}\d]+\s*[)\uff09\u3015\u3011\]]`,
    String.raw`[${NUMERAL}]+\s*[\u3001\uff0e.,\uff0c:\uff1a]`,
    String.raw`\d{1,3}\s*(?:[\u3001\uff09)]|[.\uff0e](?!\d)|[.\uff0e](?=(?:19|20)\d\d[^\d.%]))`,
    '[\u2460-\u249b\u2776-\u2793\u3220-\u3229]',
    '[\u2022\u25cf\u25cb\u25a0\u25a1\u25c6\u25c7\u2605\u2606\u203b\u25b2\u25b3\u2714\u27a2\uf06c]',
    '[-*+\u00b7] ',
  ].join('|'),
  'uy',
);

/** Whether a line begins a new item or heading, and so goes on with nothing. */
export function isItemStart(text: string): boolean {
  ITEM_START.lastIndex = 0;
  return ITEM_START.test(text);
}
