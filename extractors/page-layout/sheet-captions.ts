import type { PageCharacter, PageContent } from './page-content.ts';
import type { TableFrame } from './table-frame.ts';
import { type CharacterLine, characterLines, lineBox, partedLines } from './text-lines.ts';

/** Texts at the side of a table begin or end within this of it, in characters. */
const AT_SIDE = 0.8;
/** What both pages print is at the same place of the sheet, and on one line, within this. */
const SAME_PLACE_PT = 1.5;
/** One character may be at the same place by chance. */
const FEWEST_TWICE = 2;

/** The texts above a table and not beside it; all of a page where there is none. */
export function captionAbove(
  { characters, width }: PageContent,
  frame: TableFrame | null,
  top: number,
): readonly CharacterLine[] {
  const { left, right } = frame ?? { left: 0, right: width };
  const above = characters.filter(({ bbox: [x0, , x1, y1] }) => {
    const middle = (x0 + x1) / 2;
    return y1 <= top && middle >= left && middle <= right;
  });
  return characterLines(above).flatMap(partedLines);
}

/** A text that begins at the left side of the table. */
export function isAtLeft(text: CharacterLine, { left }: TableFrame): boolean {
  return lineBox(text)[0] - left <= sizeOf(text) * AT_SIDE;
}

/** A text that ends at the right side of the table, as a unit does, and is not cut there, as a title may be. */
export function isAtRight(
  text: CharacterLine,
  { right }: TableFrame,
  { characters }: PageContent,
): boolean {
  const reach = sizeOf(text) * AT_SIDE;
  const isMore = ({ bbox: [x0, , x1] }: PageCharacter) =>
    (x0 + x1) / 2 > right && x0 - right <= 2 * reach;
  return (
    Math.abs(lineBox(text)[2] - right) <= reach &&
    !characters.some((each) => isBeside(each, text[0]) && isMore(each))
  );
}

/** A title that both pages print in full, as far as the paper reaches. */
export function isPrintedTwice(
  text: CharacterLine,
  left: PageContent,
  right: PageContent,
  by: number,
): boolean {
  const reaching = right.characters.filter(
    (each) => isBeside(each, text[0]) && each.text.trim() !== '' && each.bbox[2] + by < left.width,
  );
  const isThere = (each: PageCharacter) =>
    left.characters.some(
      (other) =>
        other.text === each.text &&
        isBeside(other, each) &&
        Math.abs(each.bbox[0] + by - other.bbox[0]) <= SAME_PLACE_PT,
    );
  return reaching.length >= FEWEST_TWICE && reaching.every(isThere);
}

function isBeside(a: PageCharacter | undefined, b: PageCharacter | undefined): boolean {
  return Math.abs((a?.baseline ?? 0) - (b?.baseline ?? 0)) <= SAME_PLACE_PT;
}

/** A title in the middle of both parts together. */
export function isCentred(text: CharacterLine, left: TableFrame, right: TableFrame): boolean {
  const [x0, , x1] = lineBox(text);
  const middle = left.right + (x0 + x1) / 2 - right.left;
  const whole = left.right - left.left + right.right - right.left;
  return Math.abs(middle - (left.left + whole / 2)) <= sizeOf(text) * AT_SIDE;
}

function sizeOf(text: CharacterLine): number {
  return Math.max(...text.map(({ fontSize }) => fontSize));
}
