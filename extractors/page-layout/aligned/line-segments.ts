import type { PageCharacter } from '../page-content.ts';
import { type CharacterLine, characterLines, lineBox } from '../text-lines.ts';

/** Half-open range of x, in points. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** A piece of a line that stands by itself: what one cell may hold of it. */
export interface Segment extends Extent {
  readonly characters: CharacterLine;
  /** With full-width digits and the like made plain. */
  readonly text: string;
  /** Any number or a dash: what stands in a column of figures. */
  readonly isFigure: boolean;
  /** A number with decimals or with separators: money, and never an ordinal or a year. */
  readonly isAmount: boolean;
}

/** A line from left to right, cut where gaps part two cells. */
export interface SegmentedLine extends Extent {
  readonly segments: readonly Segment[];
  readonly baseline: number;
  readonly fontSize: number;
}

/** Two words so far apart, in characters, stand in two cells. */
const WORD_GAP = 0.6;
/** Texts of two cells of a header may stand nearer: nothing else parts them. */
const TITLE_GAP = 0.3;
/** Two figures are never nearer to each other than this, in characters, unless they are one. */
const FIGURE_GAP = 0.22;
/** An amount in front of words ends its cell; a code is parted from its name by more than typesetting does. */
const AMOUNT_GAP = 0.08;
const CODE_GAP = 0.4;
/** Nothing nearer is parted, whatever it is. */
const LEAST_GAP = AMOUNT_GAP;
const AMOUNT = /^[-\u2212\uff0d]?(?:\d+\.\d+|\d{1,3}(?:[,\uff0c]\d{3})+(?:\.\d+)?)$/u;
const FIGURE = /^(?:[-\u2212\uff0d]?[\d,\uff0c]*\d(?:\.\d+)?%?|[-\u2014\u2013]+)$/u;
const FIGURE_CHARACTER = /[\d.,%\uff05\uff0c\uff0e\uff10-\uff19]/u;

/** The upright lines of some characters from top to bottom. */
export function segmentedLines(characters: readonly PageCharacter[]): readonly SegmentedLine[] {
  const upright = characters.filter(({ turn = 0 }) => turn === 0);
  return characterLines(upright).map(segmentedLine);
}

/** An upright line, cut where gaps part two cells. */
export function segmentedLine(line: CharacterLine): SegmentedLine {
  const segments = cut(line, WORD_GAP).map(segmentOf);
  const [from, , to] = lineBox(line);
  return { segments, from, to, baseline: line[0]?.baseline ?? 0, fontSize: sizeOf(line) };
}

/** A line of a header, cut where a smaller gap parts two texts. */
export function titleLine(line: SegmentedLine): SegmentedLine {
  const parts = line.segments.flatMap(({ characters }) => cut(characters, TITLE_GAP));
  return { ...line, segments: parts.map(segmentOf) };
}

function sizeOf(line: CharacterLine): number {
  return Math.max(...line.map(({ fontSize }) => fontSize));
}

function cut(line: CharacterLine, wordGap: number): readonly CharacterLine[] {
  const parts: PageCharacter[][] = [];
  for (const character of line.filter(({ text }) => text.trim() !== '')) {
    const part = parts.at(-1);
    if (part === undefined || isApart(part, character, wordGap)) parts.push([character]);
    else part.push(character);
  }
  return parts;
}

function isApart(part: CharacterLine, next: PageCharacter, wordGap: number): boolean {
  const last = part.at(-1);
  if (last === undefined) return false;
  const gap = Math.min(next.bbox[0], next.room[0]) - Math.max(last.bbox[2], last.room[1]);
  const size = Math.min(last.fontSize, next.fontSize);
  if (gap <= size * LEAST_GAP) return false;
  return gap > size * (FIGURE_CHARACTER.test(last.text) ? gapBehindFigure(part, next) : wordGap);
}

function gapBehindFigure(part: CharacterLine, next: PageCharacter): number {
  if (next.text === '-' || FIGURE_CHARACTER.test(next.text)) return FIGURE_GAP;
  const text = foldedTextOf(part);
  if (AMOUNT.test(text)) return AMOUNT_GAP;
  return FIGURE.test(text) ? CODE_GAP : WORD_GAP;
}

function segmentOf(characters: CharacterLine): Segment {
  const [from, , to] = lineBox(characters);
  const text = foldedTextOf(characters);
  return { characters, text, from, to, isFigure: isFigureText(text), isAmount: AMOUNT.test(text) };
}

/** Digits, points and commas may be full-width ones. */
function foldedTextOf(characters: CharacterLine): string {
  return characters
    .map(({ text }) => text)
    .join('')
    .normalize('NFKC');
}

export function isFigureText(text: string): boolean {
  return FIGURE.test(text);
}
