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
  /^[(\uff08]?[-+\u2212\uff0d]?[\u00a5\uffe5]?(?:\d{1,3}(?:[,\uff0c]\d{3})+|\d+)(?:\.\d+)?\s*[%\uff05]?[)\uff09]?$|^[-\u2014\u2013/\uff0f\uff0d\u2212]{1,3}$/u;

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
