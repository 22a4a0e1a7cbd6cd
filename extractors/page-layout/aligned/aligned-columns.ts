import { around, overlap } from './extents.ts';
import type { Extent, SegmentedLine } from './line-segments.ts';

/** Texts of two columns are at least so far apart. */
const NARROWEST_VALLEY_PT = 1.5;
/** So few of the rows may reach over the valley between two columns of words: a total with one wide label. */
const MOST_BRIDGES = 0.12;

export interface AlignedColumn extends Extent {
  readonly isOfFigures: boolean;
  /** Whether a title or an ordinal stands above it. */
  readonly isMarked: boolean;
}

/**
 * The columns in which the texts of some rows stand, from left to right: the stretches of x that they
 * fill, between valleys. Figures never reach over a valley, words seldom.
 */
export function alignedColumns(rows: readonly SegmentedLine[]): readonly AlignedColumn[] {
  const texts = rows.flatMap(({ segments }) => segments);
  const figures = stretches(
    texts.filter(({ isFigure }) => isFigure),
    0,
  );
  const words = stretches(
    texts.filter(({ isFigure }) => !isFigure),
    Math.max(0, rows.length * MOST_BRIDGES - 1),
  );
  const meetsTwo = (word: Extent) =>
    figures.filter((figure) => overlap(word, figure) > 0).length > 1;
  const columns = united([...figures, ...words.filter((word) => !meetsTwo(word))]);
  const own = (column: Extent) =>
    texts.filter((text) =>
      columns.every((other) => overlap(text, other) > 0 === (other === column)),
    );
  return columns.map((column) => ({
    ...around([column, ...own(column)]),
    isOfFigures: figures.some((figure) => overlap(figure, column) > 0),
    isMarked: false,
  }));
}

/** Stretches of x that more than `bridges` texts cover, sweeping over their sides. */
function stretches(texts: readonly Extent[], bridges: number): readonly Extent[] {
  const sides = texts
    .flatMap(({ from, to }) => [
      { at: from, by: 1 },
      { at: to, by: -1 },
    ])
    .toSorted((a, b) => a.at - b.at || b.by - a.by);
  const found: Extent[] = [];
  let depth = 0;
  let from = 0;
  for (const { at, by } of sides) {
    const before = depth;
    depth += by;
    if (before <= bridges && depth > bridges) from = at;
    if (before > bridges && depth <= bridges) found.push({ from, to: at });
  }
  return united(found);
}

/** Extents from left to right, those that no valley parts put together. */
function united(extents: readonly Extent[]): readonly Extent[] {
  const found: Extent[] = [];
  for (const extent of extents.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last === undefined || extent.from - last.to >= NARROWEST_VALLEY_PT) found.push(extent);
    else found[found.length - 1] = around([last, extent]);
  }
  return found;
}
