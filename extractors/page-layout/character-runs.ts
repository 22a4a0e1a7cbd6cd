import type { PageCharacter } from './page-content.ts';

/** Characters of one run stand on one line, give or take this share of their size. */
const SAME_LINE_SHARE = 0.2;
/** Characters of one run touch; the texts of two cells never come so near (padding on both sides). */
const TOUCHING_SHARE = 0.12;
/** Characters may overlap by so much of their size: kerning, and ink that hangs over. */
const OVERLAP_SHARE = 0.5;

/**
 * Characters that were printed one right behind the other: pieces of text that no border divides,
 * even where they are wider than their cell. A number that hangs over into the next column keeps all
 * its digits.
 *
 * @param characters in the order in which the page prints them
 */
export function characterRuns(
  characters: readonly PageCharacter[],
): readonly (readonly PageCharacter[])[] {
  const runs: PageCharacter[][] = [];
  for (const character of characters) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && isNext(last, character)) run.push(character);
    else runs.push([character]);
  }
  return runs;
}

function isNext(last: PageCharacter, next: PageCharacter): boolean {
  if (last.text.trim() === '' || next.text.trim() === '') return false;
  const size = Math.min(last.fontSize, next.fontSize);
  const gap = Math.min(next.bbox[0], next.room[0]) - Math.max(last.bbox[2], last.room[1]);
  return (
    Math.abs(next.baseline - last.baseline) <= size * SAME_LINE_SHARE &&
    gap <= size * TOUCHING_SHARE &&
    gap >= -size * OVERLAP_SHARE
  );
}
