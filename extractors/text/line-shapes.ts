/** Numerals of Chinese enumerations: one to ten, hundred, zero; and the circle that stands for zero. */
const NUMERAL = '\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u96f6\u3007';

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

/** A short label and a colon (unit notes, notes, glossary entries), bracketed or with a number or not. */
const LABEL_START = /^[(\uff08]?[^\s:\uff1a\u3002\uff0c,;\uff1b]{1,12}[:\uff1a]/u;

/** After these a sentence is over: full stop, exclamation, question, semicolon, colon, and a quote after one. */
const SENTENCE_END = /[\u3002\uff01!\uff1f?\uff1b;:\uff1a\u2026][\u201d\u2019"'\uff09)\u300b]*$/u;

/** A clause mark inside a line: comma, full stop, semicolon. A title holds none. */
const CLAUSE_MARK = /[\uff0c\u3002\uff1b;]|,(?!\d)/u;

/**
 * A figure as tables print it: `7,426,932.75`, `-12.5`, `96.96%`, `(3.1)`, `—`, `/`. Knows the
 * shape only; what the figure is worth is read elsewhere.
 */
const FIGURE =
  /^[(\uff08]?[-+\u2212\uff0d]?(?:\d{1,3}(?:[,\uff0c]\d{3})+|\d+)(?:\.\d+)?\s*[%\uff05]?[)\uff09]?$|^[-\u2014\u2013/\uff0f\uff0d\u2212]{1,3}$/u;

export function isItemStart(text: string): boolean {
  ITEM_START.lastIndex = 0;
  return ITEM_START.test(text);
}

export function isLabelStart(text: string): boolean {
  return LABEL_START.test(text);
}

export function isSentenceEnd(text: string): boolean {
  return SENTENCE_END.test(text);
}

export function hasClauseMark(text: string): boolean {
  return CLAUSE_MARK.test(text);
}

export function isFigure(text: string): boolean {
  return FIGURE.test(text);
}

/** Beyond this a text is longer than any printed line, and how much longer is of no interest. */
const LONGEST_MEASURED = 500;

/** Columns that a text fills in a fixed-width font: two for East Asian characters, one for others. */
export function displayWidth(text: string): number {
  if (text.length > LONGEST_MEASURED) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

export function characterWidth(character: string): number {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
    character,
  )
    ? 2
    : 1;
}
