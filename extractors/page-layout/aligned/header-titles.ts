import type { PageRule } from '../page-content.ts';
import { around, middle, overlap } from './extents.ts';
import { type Extent, type SegmentedLine, titleLine } from './line-segments.ts';

/** A text of a header, the lines that it was wrapped into put together. */
export interface Title extends Extent {
  /** Top of its first line and bottom of its last one. */
  readonly top: number;
  readonly bottom: number;
  readonly fontSize: number;
}

/** Lines of one wrapped title follow each other within so many character sizes. */
export const LEADING = 1.45;
/** Where rules part titles, all between two of them is one. */
const RULED_LEADING = 2.5;
/** How far the ink of a line reaches above and below its baseline, in character sizes. */
const ASCENT = 0.85;
const DESCENT = 0.1;

/**
 * The titles of a header from top to bottom.
 *
 * @param rules horizontal ones: what they part is not one title
 */
export function headerTitles(
  lines: readonly SegmentedLine[],
  columns: readonly Extent[],
  rules: readonly PageRule[],
): readonly Title[] {
  const titles: Title[] = [];
  for (const line of lines) {
    for (const title of lineTitles(titleLine(line), columns)) {
      const index = titles.findIndex((above) => isWrapped(above, title, columns, rules));
      const above = titles[index];
      if (above === undefined) titles.push(title);
      else titles[index] = { ...title, ...around([above, title]), top: above.top };
    }
  }
  return titles;
}

/** The titles of one line; words that stand beside each other in one column are one. */
function lineTitles(
  { segments, baseline, fontSize }: SegmentedLine,
  columns: readonly Extent[],
): readonly Title[] {
  const place = {
    top: baseline - ASCENT * fontSize,
    bottom: baseline + DESCENT * fontSize,
    fontSize,
  };
  const titles: Title[] = [];
  for (const segment of segments) {
    const last = titles.at(-1);
    const column = onlyColumn(segment, columns);
    if (last !== undefined && column !== null && column === onlyColumn(last, columns))
      titles[titles.length - 1] = { ...last, to: segment.to };
    else titles.push({ from: segment.from, to: segment.to, ...place });
  }
  return titles;
}

function isWrapped(
  above: Title,
  below: Title,
  columns: readonly Extent[],
  rules: readonly PageRule[],
): boolean {
  const distance = below.bottom - above.bottom;
  const leading = rules.length > 0 ? RULED_LEADING : LEADING;
  if (distance <= 0 || distance > below.fontSize * leading || overlap(above, below) <= 0)
    return false;
  const isParted = rules.some(
    ({ at, from, to }) =>
      at > above.bottom - above.fontSize / 2 &&
      at < below.bottom &&
      overlap({ from, to }, below) > 0,
  );
  return (
    !isParted &&
    onlyColumn(above, columns) === onlyColumn(below, columns) &&
    (Math.abs(above.from - below.from) < below.fontSize / 2 ||
      Math.abs(middle(above) - middle(below)) < below.fontSize)
  );
}

/** Index of the column that a text stands above alone; null above several or none. */
export function onlyColumn(text: Extent, columns: readonly Extent[]): number | null {
  const met = columns.flatMap((column, index) => (overlap(text, column) > 0 ? [index] : []));
  return met.length === 1 ? (met[0] ?? null) : null;
}
