import type { Line } from '../../schemas/document/block.ts';
import type { Bbox } from '../../schemas/document/provenance.ts';
import type { PageCharacter, Turn } from './page-content.ts';

/** Characters on one line, from left to right, at least one of them with ink. */
export type CharacterLine = readonly PageCharacter[];

/** Baselines of one line differ by less than this share of the character size. */
const SAME_LINE_SHARE = 0.35;
/** A gap of this share of the character size is a space that was not printed. */
const SPACE_SHARE = 0.6;
/** A gap of so many characters parts two texts on one line: department | unit. */
const PARTING_CHARACTERS = 3;

/** The lines of some characters from top to bottom, blank ones left out; sideways ones behind the upright. */
export function characterLines(characters: readonly PageCharacter[]): readonly CharacterLine[] {
  const upright = characters.filter(({ turn = 0 }) => turn === 0);
  const lines = linesAlong(upright, ({ bbox }) => bbox[0], 1);
  if (upright.length === characters.length) return lines;
  const turned = (turn: Turn) => characters.filter((character) => character.turn === turn);
  return [
    ...lines,
    ...linesAlong(turned(1), ({ bbox }) => bbox[1], -1),
    ...linesAlong(turned(2), ({ bbox }) => -bbox[2], -1),
    ...linesAlong(turned(3), ({ bbox }) => -bbox[3], 1),
  ];
}

/**
 * @param start where a character begins along its line
 * @param down 1 where lines follow each other with growing baselines, else -1
 */
function linesAlong(
  characters: readonly PageCharacter[],
  start: (character: PageCharacter) => number,
  down: 1 | -1,
): readonly CharacterLine[] {
  const lines: PageCharacter[][] = [];
  for (const character of characters.toSorted((a, b) => down * (a.baseline - b.baseline))) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    const isSame =
      last !== undefined &&
      Math.abs(character.baseline - last.baseline) <= last.fontSize * SAME_LINE_SHARE;
    if (line !== undefined && isSame) line.push(character);
    else lines.push([character]);
  }
  return lines
    .map((line) => trimmed(line.toSorted((a, b) => start(a) - start(b))))
    .filter((line) => line.length > 0);
}

/** A line cut where a wide gap parts two texts. */
export function partedLines(line: CharacterLine): readonly CharacterLine[] {
  const parts: PageCharacter[][] = [];
  let lastInk: PageCharacter | undefined;
  for (const character of line) {
    if (isBlank(character)) {
      parts.at(-1)?.push(character);
      continue;
    }
    const gap = lastInk === undefined ? 0 : left(character) - right(lastInk);
    const part = parts.at(-1);
    if (part === undefined || gap > character.fontSize * PARTING_CHARACTERS)
      parts.push([character]);
    else part.push(character);
    lastInk = character;
  }
  return parts.map(trimmed);
}

/** A line as text, wide gaps made a space, and where each of its UTF-16 units begins, and the last one ends. */
export function lineText(line: CharacterLine): { text: string; edges: number[] } {
  const edges: number[] = [];
  let text = '';
  let end = line[0] === undefined ? 0 : left(line[0]);
  for (const character of line) {
    const gap = left(character) - end;
    if (gap > character.fontSize * SPACE_SHARE && !/\s$/u.test(text) && !isBlank(character)) {
      text += ' ';
      edges.push(hundredth(end));
    }
    text += character.text;
    const edge = hundredth(character.bbox[0]);
    for (let unit = 0; unit < character.text.length; unit += 1) edges.push(edge);
    end = right(character);
  }
  edges.push(hundredth(end));
  return { text, edges };
}

/** A line as text with its place. */
export function printedLine(line: CharacterLine, page: number): Line {
  const { text, edges } = lineText(line);
  const provenance = { kind: 'page' as const, page, bbox: lineBox(line) };
  // Only those of an upright line are edges in x.
  return line.some(({ turn = 0 }) => turn !== 0)
    ? { text, provenance }
    : { text, provenance, edges };
}

/** The box that the characters fill. */
export function lineBox(line: readonly PageCharacter[]): Bbox {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { bbox } of line) {
    x0 = Math.min(x0, bbox[0]);
    y0 = Math.min(y0, bbox[1]);
    x1 = Math.max(x1, bbox[2]);
    y1 = Math.max(y1, bbox[3]);
  }
  return [hundredth(x0), hundredth(y0), hundredth(x1), hundredth(y1)];
}

export function hundredth(points: number): number {
  return Math.round(points * 100) / 100;
}

/** Ink may overhang the room that a font gives, and some fonts give too little. */
function left({ bbox, room }: PageCharacter): number {
  return Math.min(bbox[0], room[0]);
}

function right({ bbox, room }: PageCharacter): number {
  return Math.max(bbox[2], room[1]);
}

function trimmed(line: CharacterLine): CharacterLine {
  let first = 0;
  let end = line.length;
  while (first < end && isBlank(line[first])) first += 1;
  while (end > first && isBlank(line[end - 1])) end -= 1;
  return end - first === line.length ? line : line.slice(first, end);
}

function isBlank(character: PageCharacter | undefined): boolean {
  return character?.text.trim() === '';
}
