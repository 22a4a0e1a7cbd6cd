import type {
  PageCharacter,
  PageContent,
  PageRule,
} from '../../extractors/page-layout/page-content.ts';

/** Size of the characters of a built page, in points. */
export const SIZE = 10;

/** Characters of 10 pt from `x` on, standing on the line at `baseline`. */
export function printed(text: string, x: number, baseline: number): readonly PageCharacter[] {
  return [...text].map((character, index) => ({
    text: character,
    bbox: [x + index * SIZE, baseline - 8, x + (index + 1) * SIZE, baseline],
    room: [x + index * SIZE, x + (index + 1) * SIZE],
    baseline,
    fontSize: SIZE,
    isVisible: true,
  }));
}

export function horizontal(at: number, from: number, to: number): PageRule {
  return { orientation: 'horizontal', at, from, to };
}

export function vertical(at: number, from: number, to: number): PageRule {
  return { orientation: 'vertical', at, from, to };
}

/** All rules of a grid without spans. */
export function grid(xs: readonly number[], ys: readonly number[]): readonly PageRule[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [...ys.map((y) => horizontal(y, left, right)), ...xs.map((x) => vertical(x, top, bottom))];
}

export function page(
  characters: readonly PageCharacter[],
  rules: readonly PageRule[] = [],
  number = 1,
): PageContent {
  return { number, width: 595, height: 842, characters, rules };
}
