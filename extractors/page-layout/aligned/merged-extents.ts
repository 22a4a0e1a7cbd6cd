import { middle } from './extents.ts';
import type { Extent, Segment } from './line-segments.ts';

/** A text stands this near to the middle of its cell, measured by the width of the cell. */
const OFF_MIDDLE_SHARE = 0.08;

/** So many texts that begin at one x are set to the left, and none of them in the middle of anything. */
const FEWEST_OF_ONE_START = 3;
const SAME_START_PT = 1;

/** Words of some rows that no others begin at the same x with. */
export function centredWords(segments: readonly Segment[]): ReadonlySet<Segment> {
  const words = segments.filter(({ isFigure }) => !isFigure);
  return new Set(
    words.filter(({ from }) => {
      const same = words.filter((other) => Math.abs(other.from - from) <= SAME_START_PT);
      return same.length < FEWEST_OF_ONE_START;
    }),
  );
}

/**
 * Where words of a row stand in the middle of several columns that are empty otherwise: a total whose
 * label is merged over code and name, or over columns of amounts.
 *
 * @param cuts one more than there are columns
 * @param centred the words that may be set in the middle
 */
export function mergedExtents(
  segments: readonly Segment[],
  cuts: readonly number[],
  centred: ReadonlySet<Segment>,
): readonly Extent[] {
  const columnOf = (text: Extent) => cuts.findIndex((cut) => cut > middle(text)) - 1;
  const filled = new Set(segments.map(columnOf));
  return segments.flatMap((segment) => {
    if (!centred.has(segment)) return [];
    const own = columnOf(segment);
    const isFree = (column: number) =>
      column === own || (column >= 0 && column < cuts.length - 1 && !filled.has(column));
    let [first, last] = [own, own];
    while (isFree(first - 1)) first -= 1;
    while (isFree(last + 1)) last += 1;
    return bestExtent(segment, ranges(own, first, last), cuts);
  });
}

/** The columns from `first` to `last` at most, with the own one among them. */
function ranges(own: number, first: number, last: number): readonly Extent[] {
  const found: Extent[] = [];
  for (let from = first; from <= own; from += 1)
    for (let to = own; to <= last; to += 1) found.push({ from, to: to + 1 });
  return found;
}

function bestExtent(
  segment: Segment,
  candidates: readonly Extent[],
  cuts: readonly number[],
): readonly Extent[] {
  const extents = candidates.map(({ from, to }) => ({ from: cuts[from] ?? 0, to: cuts[to] ?? 0 }));
  const off = (extent: Extent) =>
    Math.abs(middle(segment) - middle(extent)) / (extent.to - extent.from);
  const [best] = extents.toSorted((a, b) => off(a) - off(b));
  return best !== undefined && off(best) <= OFF_MIDDLE_SHARE ? [best] : [];
}
