import type {
  PageCharacter,
  PageContent,
  PageRule,
} from '../../extractors/page-layout/page-content.ts';
import { page, printed, SIZE } from './page.ts';

/** Width of the built pages, in points. */
const WIDTH = 800;

/** How the texts of a column are set, and at which x: their left side, their middle or their right side. */
export type Setting = readonly [side: 'left' | 'middle' | 'right', x: number];

/** A text set at some x. */
export function set(text: string, [side, x]: Setting, baseline: number): readonly PageCharacter[] {
  const width = [...text].length * SIZE;
  const from = { left: x, middle: x - width / 2, right: x - width }[side];
  return printed(text, from, baseline);
}

/** A text that stands in the middle of the page. */
export function centred(text: string, baseline: number): readonly PageCharacter[] {
  return set(text, ['middle', WIDTH / 2], baseline);
}

/** One line of texts parted by `|`, empty ones left out. */
export function row(
  texts: string,
  settings: readonly Setting[],
  baseline: number,
): readonly PageCharacter[] {
  return texts.split('|').flatMap((text, column) => {
    const setting = settings[column];
    return text.trim() === '' || setting === undefined ? [] : set(text.trim(), setting, baseline);
  });
}

/** A page of 800 × 842 points. */
export function widePage(
  characters: readonly PageCharacter[],
  rules: readonly PageRule[] = [],
  number = 1,
): PageContent {
  return { ...page(characters, rules, number), width: WIDTH };
}
