import type { Cell, Table } from '../../schemas/document/table.ts';

/** The same border is drawn within this on the next page: printers round, Word shifts by half a line. */
const SAME_EDGE_PT = 3;

/**
 * Whether two tables are equally wide and the borders of one are among those of the other; where no
 * borders are known, whether they have as many columns.
 */
export function hasSameColumns(a: Table, b: Table): boolean {
  if (!hasEdges(a) && !hasEdges(b)) return a.columnCount === b.columnCount;
  const [ours, theirs] = [relativeEdges(a), relativeEdges(b)];
  if (ours.length === 0 || theirs.length === 0) return false;
  const isSameWidth = isNear(ours.at(-1) ?? 0, theirs.at(-1) ?? 0);
  return isSameWidth && (isAmong(ours, theirs) || isAmong(theirs, ours));
}

/** The columns of two tables laid over each other, and their cells moved into these. */
export function alignedColumns(
  a: Table,
  b: Table,
): {
  readonly columns: Pick<Table, 'columnCount' | 'columnEdges'>;
  readonly cells: readonly [readonly Cell[], readonly Cell[]];
} {
  if (!hasEdges(a)) return { columns: { columnCount: a.columnCount }, cells: [a.cells, b.cells] };
  const [ours, theirs] = [relativeEdges(a), relativeEdges(b)];
  const edges = ours.length >= theirs.length ? ours : theirs;
  const shift = a.columnEdges?.[0] ?? 0;
  return {
    columns: {
      columnCount: edges.length - 1,
      columnEdges: edges.map((edge) => edge + shift),
    },
    cells: [movedCells(a.cells, ours, edges), movedCells(b.cells, theirs, edges)],
  };
}

/** Edges that are not drawn lie anywhere between two texts. */
function hasEdges({ columnEdges = [], basis }: Table): boolean {
  return columnEdges.length > 0 && (basis === undefined || basis === 'rules-in-doubt');
}

/** Measured from the left border: facing pages are printed with other margins. */
function relativeEdges({ columnEdges = [] }: Table): readonly number[] {
  return columnEdges.map((edge) => edge - (columnEdges[0] ?? 0));
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME_EDGE_PT;
}

function isAmong(edges: readonly number[], others: readonly number[]): boolean {
  return edges.every((edge) => others.some((other) => isNear(edge, other)));
}

function movedCells(
  cells: readonly Cell[],
  from: readonly number[],
  to: readonly number[],
): readonly Cell[] {
  const place = (column: number) => to.findIndex((edge) => isNear(edge, from[column] ?? 0));
  return cells.map((cell) => {
    const column = place(cell.column);
    return { ...cell, column, columnSpan: place(cell.column + cell.columnSpan) - column };
  });
}
