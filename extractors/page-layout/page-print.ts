import type { Line } from '../../schemas/document/block.ts';
import type { PageCharacter, PageContent } from './page-content.ts';
import { seenCharacters } from './seen-characters.ts';
import { printedLine } from './text-lines.ts';
import { readingTurn, shownLine, uprightPage } from './turned-page.ts';

/** Characters of one text stand on one line, give or take this share of their size. */
const SAME_LINE_SHARE = 0.2;
/** Characters of one text are no further apart than this share of their size: a number and its unit. */
const TEXT_GAP_SHARE = 0.6;
/** Digits further apart are two figures, of two columns. */
const FIGURE_GAP_SHARE = 0.22;
/** Characters of one text may overlap by so much of their size: kerning, and ink that hangs over. */
const OVERLAP_SHARE = 0.5;
/** Texts are met from left to right: the one that a character goes on with is among the last so many. */
const MOST_OPEN_TEXTS = 8;
/** Four quarters, and what is slanted. */
const TURNS = 5;
const DIGIT = /\p{Nd}/u;
const FIGURE_CHARACTER = /[\d.,%\uff0c\uff0e\uff10-\uff19-]/u;

/**
 * Every text of some pages that holds a digit, from their characters alone: what stands side by side is
 * one text, whatever the order in which it was printed and whatever the layout makes of it.
 */
export function pagePrint(pages: readonly PageContent[]): readonly Line[] {
  return pages.flatMap((page) => {
    const turn = readingTurn(page);
    const upright = uprightPage(page, turn);
    const turns = new Map([[page.number, { turn, width: upright.width, height: upright.height }]]);
    return adjoiningTexts(seenCharacters(upright.characters))
      .filter((text) => text.some((character) => DIGIT.test(character.text)))
      .map((text) => shownLine(printedLine(text, page.number), turns));
  });
}

/** Characters that adjoin each other along their line, those of each text in reading order. */
function adjoiningTexts(
  characters: readonly PageCharacter[],
): readonly (readonly PageCharacter[])[] {
  const texts: PageCharacter[][] = [];
  const byBaseline = new Map<number, PageCharacter[][]>();
  const inked = besideDigits(characters.filter(({ text }) => text.trim() !== ''));
  const placed = inked.map((character) => ({ character, at: start(character) }));
  for (const { character } of placed.sort((a, b) => a.at - b.at)) {
    const text = textBefore(character, byBaseline);
    if (text !== undefined) {
      text.push(character);
      continue;
    }
    const own = [character];
    texts.push(own);
    const key = baselineKey(character, 0);
    const others = byBaseline.get(key);
    if (others === undefined) byBaseline.set(key, [own]);
    else others.push(own);
  }
  return texts;
}

/** Those that stand on the line of a digit, or so near to it that they may be of one text with it. */
function besideDigits(characters: readonly PageCharacter[]): readonly PageCharacter[] {
  const lines = new Set<number>();
  for (const character of characters) {
    if (!DIGIT.test(character.text)) continue;
    const reach = 2 * Math.ceil(character.fontSize * SAME_LINE_SHARE);
    for (let step = -reach; step <= reach; step += 1) lines.add(baselineKey(character, step));
  }
  return characters.filter((character) => lines.has(baselineKey(character, 0)));
}

/** The text that ends nearest to where a character begins. */
function textBefore(
  character: PageCharacter,
  byBaseline: ReadonlyMap<number, readonly PageCharacter[][]>,
): PageCharacter[] | undefined {
  const reach = Math.ceil(character.fontSize * SAME_LINE_SHARE);
  let nearest: PageCharacter[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let step = -reach; step <= reach; step += 1) {
    const open = byBaseline.get(baselineKey(character, step)) ?? [];
    for (let index = Math.max(0, open.length - MOST_OPEN_TEXTS); index < open.length; index += 1) {
      const text = open[index];
      const last = text?.at(-1);
      const gap = last === undefined ? null : gapOf(last, character);
      if (gap === null || Math.abs(gap) >= least) continue;
      [nearest, least] = [text, Math.abs(gap)];
    }
  }
  return nearest;
}

/** How far apart two characters stand; null where they are of two texts. */
function gapOf(last: PageCharacter, next: PageCharacter): number | null {
  const size = Math.min(last.fontSize, next.fontSize);
  if (Math.abs(next.baseline - last.baseline) > size * SAME_LINE_SHARE) return null;
  const gap = start(next) - end(last);
  if (gap < -size * OVERLAP_SHARE || gap > size * TEXT_GAP_SHARE) return null;
  if (gap <= size * FIGURE_GAP_SHARE) return gap;
  const isFigure = FIGURE_CHARACTER.test(last.text) && FIGURE_CHARACTER.test(next.text);
  return isFigure ? null : gap;
}

/** A baseline of each turn has a key of its own. */
function baselineKey({ baseline, turn = 0 }: PageCharacter, step: number): number {
  return (Math.round(baseline) + step) * TURNS + (turn ?? TURNS - 1);
}

/** Along the line in reading order: text that is read upwards or upside down runs against the axis. */
function start({ bbox, room, turn = 0 }: PageCharacter): number {
  switch (turn) {
    case 1:
      return Math.min(bbox[1], room[0]);
    case 2:
      return -Math.max(bbox[2], room[1]);
    case 3:
      return -Math.max(bbox[3], room[1]);
    default:
      return Math.min(bbox[0], room[0]);
  }
}

function end({ bbox, room, turn = 0 }: PageCharacter): number {
  switch (turn) {
    case 1:
      return Math.max(bbox[3], room[1]);
    case 2:
      return -Math.min(bbox[0], room[0]);
    case 3:
      return -Math.min(bbox[1], room[0]);
    default:
      return Math.max(bbox[2], room[1]);
  }
}
