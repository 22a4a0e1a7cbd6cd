import type { PageRule } from '../page-content.ts';
import { middle } from './extents.ts';
import type { Title } from './header-titles.ts';
import type { Extent } from './line-segments.ts';

/** A box of a header: half-open range of columns, y from `top` to `bottom`. */
export interface HeaderCell {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/** The columns below a title, or a group of titles with the one above them. */
export interface Unit extends HeaderCell {
  /** Those that it is made of; its own `top` and `bottom` are those of the text. */
  readonly cells: readonly HeaderCell[];
}

export interface HeaderFrame {
  readonly top: number;
  readonly bottom: number;
  /** One more than there are columns. */
  readonly cuts: readonly number[];
  /** Horizontal rules in the header. */
  readonly rules: readonly PageRule[];
}

/** A title of several columns stands this near to their middle, measured by their width. */
const OFF_MIDDLE_SHARE = 0.25;

interface Parting {
  /** Sum of the distances between titles and the middles of their parts, in points. */
  readonly off: number;
  /** Where each part ends, as a count of units. */
  readonly ends: readonly number[];
}

/**
 * A run of units parted so that each title stands as near to the middle of its part as can be; null where
 * one would stand far from it.
 */
export function bestParts(
  run: readonly Unit[],
  titles: readonly Title[],
  frame: HeaderFrame,
): readonly (readonly Unit[])[] | null {
  // best[count]: of the first units among the titles so far
  let best: readonly (Parting | null)[] = run.map((): Parting | null => null);
  best = [{ off: 0, ends: [] }, ...best];
  for (const title of titles) {
    best = best.map((_, end) => nearestParting(best, { run, end, title, frame }));
  }
  const ends = best.at(-1)?.ends;
  return ends?.map((end, index) => run.slice(ends[index - 1] ?? 0, end)) ?? null;
}

interface NextPart {
  readonly run: readonly Unit[];
  readonly end: number;
  readonly title: Title;
  readonly frame: HeaderFrame;
}

/** The best parting of those that end with a part of the title, whatever its first unit. */
function nearestParting(
  before: readonly (Parting | null)[],
  { run, end, title, frame }: NextPart,
): Parting | null {
  return before.slice(0, end).reduce<Parting | null>((best, parting, start) => {
    if (parting === null) return best;
    const { from, to } = extentOf(run.slice(start, end), frame);
    const distance = Math.abs(middle(title) - (from + to) / 2);
    const off = parting.off + distance;
    if (distance > (to - from) * OFF_MIDDLE_SHARE || (best !== null && best.off <= off))
      return best;
    return { off, ends: [...parting.ends, end] };
  }, null);
}

/** From the left side of the first unit to the right side of the last. */
export function extentOf(units: readonly Unit[], { cuts }: HeaderFrame): Extent {
  return { from: cuts[units[0]?.from ?? 0] ?? 0, to: cuts[units.at(-1)?.to ?? 0] ?? 0 };
}
