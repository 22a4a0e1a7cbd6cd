/** A cell between two edges, in twips. */
interface EdgedCell {
  readonly left: number;
  readonly right: number;
}

/** Half-open range of grid columns that a cell fills; empty for a cell without width. */
export interface ColumnRange {
  readonly column: number;
  readonly columnSpan: number;
}

/**
 * Edges of different rows that stand closer are one edge, moved by a hand that dragged it in one
 * row only: a Chinese character in the smallest type of a table is as wide.
 */
const SAME_EDGE_TWIPS = 160;

/** In tables whose widths are made up (100 twips a column) edges are never that close to each other. */
const SAME_EDGE_SHARE = 1 / 40;

/**
 * Columns of a table from the edges of its cells. Word stores each row with edges of its own; those
 * of one row are never taken for one, however close.
 */
export function columnRanges(
  rows: readonly (readonly EdgedCell[])[],
): readonly (readonly ColumnRange[])[] {
  const rowsAtEdge = new Map<number, number[]>();
  rows.forEach((cells, row) => {
    for (const edge of new Set(cells.flatMap(({ left, right }) => [left, right]))) {
      const same = rowsAtEdge.get(edge) ?? [];
      same.push(row);
      rowsAtEdge.set(edge, same);
    }
  });
  const columns = columnAtEdge(rowsAtEdge);
  return rows.map((cells) =>
    cells.map(({ left, right }) => {
      const column = columns.get(left) ?? 0;
      return { column, columnSpan: Math.max(0, (columns.get(right) ?? 0) - column) };
    }),
  );
}

function columnAtEdge(
  rowsAtEdge: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, number> {
  const edges = [...rowsAtEdge.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [edges[0], edges.at(-1)];
  const tolerance = Math.min(SAME_EDGE_TWIPS, (last - first) * SAME_EDGE_SHARE);
  const columns = new Map<number, number>();
  let column = -1;
  let start = Number.NEGATIVE_INFINITY;
  let seen = new Set<number>();
  for (const edge of edges) {
    const rows = rowsAtEdge.get(edge) ?? [];
    if (edge - start > tolerance || rows.some((row) => seen.has(row))) {
      column += 1;
      start = edge;
      seen = new Set();
    }
    for (const row of rows) seen.add(row);
    columns.set(edge, column);
  }
  return columns;
}
