import { characterRuns } from './character-runs.ts';
import type { PageCharacter } from './page-content.ts';

/** Characters that belong together, and the cell that they stand in: null outside the table. */
export interface CellRun {
  readonly characters: readonly PageCharacter[];
  readonly cell: number | null;
}

/** Where a cell begins and ends in x. */
export type CellSides = (cell: number) => readonly [left: number, right: number];

/** Ink that reaches over a rule by more crosses it. */
const MOST_OVERHANG_PT = 0.6;
/** A text that begins so near to the left side of its cell, in characters, was set to the left. */
const LEFT_PADDING = 0.6;

/** Two figures stand further apart than the digits of one, by this share of their size. */
const WIDER_GAP = 0.03;

const AMOUNT = /^[-\u2212\uff0d]?(?:\d{1,3}(?:[,\uff0c]\d{3})+|\d+)(?:\.\d+)?$/u;
const LETTER = /\p{L}/u;

/**
 * Pieces of text with their cells. Where a cell has no padding, its text touches that of the next one:
 * a figure and a word, or two figures that make none together, are parted by the rule between them. What
 * crosses a rule is one text: words set to the left stand where they begin, any other where most of them is.
 *
 * @param cellAt the cell that a character stands in
 */
export function cellRuns(
  characters: readonly PageCharacter[],
  cellAt: (character: PageCharacter) => number | null,
  sides: CellSides,
): readonly CellRun[] {
  return characterRuns(characters).flatMap((run) => {
    const cells = run.map(cellAt);
    return partsOf(run, cells, sides).map(([from, to]) => {
      const part = run.slice(from, to);
      return { characters: part, cell: ownCell(part, cells.slice(from, to), sides) };
    });
  });
}

/** Half-open ranges of a run between the rules that part it. */
function partsOf(
  run: readonly PageCharacter[],
  cells: readonly (number | null)[],
  sides: CellSides,
): readonly (readonly [number, number])[] {
  const bounds = [0];
  run.forEach((next, index) => {
    const [from = 0] = bounds.slice(-1);
    const last = run[index - 1];
    const [before, after] = [cells[index - 1], cells[index]];
    if (last === undefined || before == null || after == null || before === after) return;
    const at = sides(after)[0];
    const isClear = last.bbox[2] <= at + MOST_OVERHANG_PT && next.bbox[0] >= at - MOST_OVERHANG_PT;
    const end = cells.findIndex((cell, other) => other > index && cell !== after);
    const right = run.slice(index, end < 0 ? undefined : end);
    if (isClear && isOfTwo(run.slice(from, index), right)) bounds.push(index);
  });
  return bounds.map((from, index) => [from, bounds[index + 1] ?? run.length]);
}

/** A figure beside a word, or figures that are none together or stand apart by more than their digits do. */
function isOfTwo(left: readonly PageCharacter[], right: readonly PageCharacter[]): boolean {
  const [before, after] = [textOf(left), textOf(right)];
  if (LETTER.test(after.at(0) ?? '')) return AMOUNT.test(before);
  if (!AMOUNT.test(after)) return false;
  if (LETTER.test(before.at(-1) ?? '')) return true;
  return AMOUNT.test(before) && (!AMOUNT.test(before + after) || isApart(left, right));
}

function isApart(left: readonly PageCharacter[], right: readonly PageCharacter[]): boolean {
  const widest = Math.max(0, ...gapsOf(left), ...gapsOf(right));
  const [between = 0] = gapsOf([...left.slice(-1), ...right.slice(0, 1)]);
  return between - widest > WIDER_GAP * (right[0]?.fontSize ?? 0);
}

/** The white between characters that stand next to each other, by the room that they take. */
function gapsOf(characters: readonly PageCharacter[]): readonly number[] {
  return characters
    .slice(1)
    .map(({ room }, index) => room[0] - (characters[index]?.room[1] ?? room[0]));
}

function ownCell(
  run: readonly PageCharacter[],
  cells: readonly (number | null)[],
  sides: CellSides,
): number | null {
  const [first, cell] = [run[0], cells[0]];
  const isWords = first !== undefined && LETTER.test(first.text);
  if (isWords && cell != null && cells.every((each) => each !== null)) {
    const isLeft = first.bbox[0] - sides(cell)[0] <= first.fontSize * LEFT_PADDING;
    if (isLeft) return cell;
  }
  return mostFrequent(cells);
}

/** The first of those that come most often. */
function mostFrequent<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}

function textOf(characters: readonly PageCharacter[]): string {
  return characters.map(({ text }) => text).join('');
}
