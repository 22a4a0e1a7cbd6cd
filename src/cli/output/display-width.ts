/**
 * Characters that fill two cells of a terminal: East Asian Wide and Fullwidth of UAX #11, in the
 * blocks that Chinese text uses. Ambiguous ones (quotation marks, dashes) count as one.
 */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

const NO_CELL = /\p{Mn}|\p{Me}|\p{Cf}|\p{Cc}/u;

/** Cells of a terminal that a text fills. */
export function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + characterWidth(character), 0);
}

/**
 * The text in no more than `width` cells: cut at its end, or with `keep` = `end` at its start,
 * with an ellipsis in place of what is missing.
 */
export function fittedText(text: string, width: number, keep: 'start' | 'end'): string {
  if (displayWidth(text) <= width) return text;
  const characters = keep === 'start' ? [...text] : [...text].reverse();
  const kept: string[] = [];
  let left = width - 1;
  for (const character of characters) {
    left -= characterWidth(character);
    if (left < 0) break;
    kept.push(character);
  }
  return keep === 'start' ? `${kept.join('')}\u2026` : `\u2026${kept.reverse().join('')}`;
}

function characterWidth(character: string): number {
  if (NO_CELL.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
