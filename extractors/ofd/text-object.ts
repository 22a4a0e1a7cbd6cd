import { boxAround } from '../page-layout/box-around.ts';
import { type Matrix, moved } from '../page-layout/matrix.ts';
import type { PageCharacter, Turn } from '../page-layout/page-content.ts';
import { childrenNamed, textOf } from '../xml/find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { numbers } from './geometry.ts';

/** Fonts differ; ink hangs below the line by so much of the size, and stands above it. */
const DESCENT = 0.12;
const ASCENT = 0.86;
/** Room of a letter or digit and of an ideograph, as a share of the size. */
const NARROW = 0.5;
const WIDE = 1;
/** The room of a digit, and of the widest characters of Latin fonts, is at most this share. */
const WIDEST_DIGIT = 0.6;
const WIDEST_LATIN = 0.9;
const NARROW_CHARACTER = /^[\u0020-\u024f]$/u;
const BROAD_CHARACTER = /^[%@&mwMW]$/u;
/** Text that leans by more degrees is slanted. */
const MOST_LEAN = 5;
const TURNS = [0, 1, 2, 3] as const;
/** More shifts than characters on a page are damage. */
const MOST_SHIFTS = 100_000;

/** The characters of a text object (GB/T 33190-2016, 11.2). */
export function objectCharacters(object: XmlElement, matrix: Matrix): readonly PageCharacter[] {
  const size = Number(object.attributes['Size'] ?? Number.NaN);
  if (!(size > 0)) return [];
  const stretch = Number(object.attributes['HScale'] ?? 1);
  const isVisible = object.attributes['Visible'] !== 'false';
  const pen: Pen = { size, stretch: stretch > 0 ? stretch : 1, isVisible, matrix };
  let [x, y] = [0, 0];
  return childrenNamed(object, 'ofd:TextCode').flatMap((code) => {
    // A code without a place goes on where the last one began.
    x = Number(code.attributes['X'] ?? x);
    y = Number(code.attributes['Y'] ?? y);
    return Number.isFinite(x + y) ? codeCharacters(code, x, y, pen) : [];
  });
}

interface Pen {
  readonly size: number;
  readonly stretch: number;
  readonly isVisible: boolean;
  readonly matrix: Matrix;
}

function codeCharacters(
  code: XmlElement,
  x: number,
  y: number,
  pen: Pen,
): readonly PageCharacter[] {
  const characters = [...textOf(code)];
  const [toRight, down] = [shifts(code.attributes['DeltaX']), shifts(code.attributes['DeltaY'])];
  let [left, line] = [x, y];
  return characters.map((text, index) => {
    const width = usualRoom(text) * pen.size * pen.stretch;
    const shift = toRight[index] ?? (down.length > 0 ? 0 : width);
    const isNext = shift > 0 && shift <= mostRoom(text) * pen.size * pen.stretch;
    const placed = character(text, left, line, isNext ? shift : width, pen);
    left += shift;
    line += down[index] ?? 0;
    return placed;
  });
}

function usualRoom(character: string): number {
  return NARROW_CHARACTER.test(character) ? NARROW : WIDE;
}

/** What follows farther off than this is apart: the text of the next cell. */
function mostRoom(character: string): number {
  if (BROAD_CHARACTER.test(character)) return WIDEST_LATIN;
  return NARROW_CHARACTER.test(character) ? WIDEST_DIGIT : WIDE;
}

/** `3 g 4 2.5 3`: `g n d` stands for n times the shift d (11.3). */
function shifts(text: string | undefined): readonly number[] {
  const words = (text ?? '').split(/[\s,]+/u).filter((word) => word !== '');
  const list: number[] = [];
  for (let at = 0; at < words.length && list.length < MOST_SHIFTS; at += 1) {
    if (words[at] !== 'g') {
      list.push(...numbers(words[at]));
      continue;
    }
    const [count = 0, shift = 0] = numbers(`${words[at + 1] ?? ''} ${words[at + 2] ?? ''}`);
    const length = Math.max(0, Math.min(count, MOST_SHIFTS - list.length));
    list.push(...Array.from({ length }, () => shift));
    at += 2;
  }
  return list;
}

function character(
  text: string,
  x: number,
  y: number,
  width: number,
  { size, matrix, isVisible }: Pen,
): PageCharacter {
  const [a, b, c, d] = matrix;
  const turn = turnOf(a, b);
  const [lineX, lineY] = moved(matrix, x, y);
  const bbox = boxAround(
    moved(matrix, x, y - size * ASCENT),
    moved(matrix, x + width, y + size * DESCENT),
  );
  const isSideways = turn === 1 || turn === 3;
  return {
    text,
    bbox,
    room: isSideways ? [bbox[1], bbox[3]] : [bbox[0], bbox[2]],
    baseline: isSideways ? lineX : lineY,
    fontSize: size * Math.hypot(c, d),
    isVisible,
    ...(turn === 0 ? {} : { turn }),
  };
}

function turnOf(a: number, b: number): Turn {
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  const quarters = Math.round(degrees / 90);
  if (Math.abs(degrees - quarters * 90) > MOST_LEAN) return null;
  return TURNS[(quarters + 4) % 4] ?? 0;
}
