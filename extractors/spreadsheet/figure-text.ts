/** `7,153,412.49`, `-0.5`, `(12.30)`, `￥1.50`, `96.96%`, `2080501`, `4`. */
const FIGURE = /^[-+(]?[\u00a5\uffe5]?\s*[-+]?\d[\d,]*(?:\.\d+)?[)%]?$/u;
/** What numbers columns and rows: `12`. */
const COUNTER = /^\d{1,3}$/u;

/** Whether a cell holds digits and number marks alone. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text.trim());
}

/** Whether a cell holds a figure that is more than a number of a column. */
export function isAmount(text: string): boolean {
  return isFigure(text) && !COUNTER.test(text.trim());
}
