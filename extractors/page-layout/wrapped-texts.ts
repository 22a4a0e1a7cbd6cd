import type { PageCharacter } from './page-content.ts';
import { lineBox } from './text-lines.ts';

/** A text on a line, and the lines below that it was wrapped into. */
export type WrappedText = readonly (readonly PageCharacter[])[];

/** The end of a wrapped text is no longer than this; what is longer is a text of its own. */
const MOST_CHARACTERS = 2;
/** Both lines of a wrapped text begin or end at the same x, give or take this share of a character. */
const SAME_SIDE_SHARE = 0.15;
/** The second line follows within this share of a character. */
const LEADING_SHARE = 1;

/**
 * Short texts put back to the text above them that they were wrapped from, as in a narrow cell
 * without rules: a unit note that is broken before its last character (js_budget_fy2019, page 14).
 *
 * @param parts texts of one page from top to bottom
 */
export function wrappedTexts(parts: readonly (readonly PageCharacter[])[]): readonly WrappedText[] {
  const texts: (readonly PageCharacter[])[][] = [];
  for (const part of parts) {
    const above =
      part.length > MOST_CHARACTERS ? undefined : texts.find((text) => isWrap(text.at(-1), part));
    if (above === undefined) texts.push([part]);
    else above.push(part);
  }
  return texts;
}

function isWrap(
  above: readonly PageCharacter[] | undefined,
  below: readonly PageCharacter[],
): boolean {
  const size = below[0]?.fontSize ?? 0;
  if (above === undefined || above.length <= MOST_CHARACTERS) return false;
  const [left, , right, bottom] = lineBox(above);
  const [x0, y0, x1] = lineBox(below);
  const isSameSide =
    Math.abs(left - x0) <= size * SAME_SIDE_SHARE || Math.abs(right - x1) <= size * SAME_SIDE_SHARE;
  return isSameSide && y0 >= bottom && y0 - bottom <= size * LEADING_SHARE;
}
