import type { PageRule } from './page-content.ts';
import { JOINT_TOLERANCE_PT } from './snapped-rules.ts';

/** A cell of a ruled table: half-open ranges of the grid's rows and columns. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Rows and columns between rules, in points, and the cells that tile them in row-major order. */
export interface RuledGrid {
  /** One more than there are columns. */
  readonly xs: readonly number[];
  /** One more than there are rows. */
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** So much of the side of a slot must be drawn for it to divide two cells. */
const MIN_COVERED_SHARE = 0.7;
/** A grid of more slots is a drawing. */
const MOST_SLOTS = 50_000;

/** The grid that a group of touching rules draws; null where it encloses nothing. */
export function ruledGrid(group: readonly PageRule[]): RuledGrid | null {
  const vertical = group.filter((rule) => rule.orientation === 'vertical');
  const horizontal = group.filter((rule) => rule.orientation === 'horizontal');
  if (vertical.length === 0 || horizontal.length === 0) return null;
  const xs = positions(vertical, horizontal);
  const ys = positions(horizontal, vertical);
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  if (rows < 1 || columns < 1 || rows * columns > MOST_SLOTS) return null;
  const upright = byPosition(vertical);
  const flat = byPosition(horizontal);
  const isRight = (row: number, column: number) =>
    isDrawn(upright.get(xs[column + 1] ?? 0), ys[row] ?? 0, ys[row + 1] ?? 0);
  const isBelow = (row: number, column: number) =>
    isDrawn(flat.get(ys[row + 1] ?? 0), xs[column] ?? 0, xs[column + 1] ?? 0);
  return { xs, ys, cells: gridCells(rows, columns, isRight, isBelow) };
}

/** Where the rules lie, and where those across them end: an outer side may be left undrawn. */
function positions(along: readonly PageRule[], across: readonly PageRule[]): readonly number[] {
  const ends = [
    Math.min(...across.map(({ from }) => from)),
    Math.max(...across.map(({ to }) => to)),
  ];
  const own = [...new Set(along.map(({ at }) => at))];
  const open = ends.filter((end) => own.every((at) => Math.abs(at - end) > JOINT_TOLERANCE_PT));
  return [...own, ...open].sort((a, b) => a - b);
}

function byPosition(rules: readonly PageRule[]): ReadonlyMap<number, readonly PageRule[]> {
  const found = new Map<number, PageRule[]>();
  for (const rule of rules) {
    const same = found.get(rule.at);
    if (same === undefined) found.set(rule.at, [rule]);
    else same.push(rule);
  }
  return found;
}

/** @param rules on the line of which the stretch is asked about */
function isDrawn(rules: readonly PageRule[] = [], from: number, to: number): boolean {
  let covered = 0;
  for (const rule of rules)
    covered += Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from));
  return covered >= (to - from) * MIN_COVERED_SHARE;
}

type Side = (row: number, column: number) => boolean;

/** From the top left: each cell as wide as its first row is undivided, as deep as that stays so. */
function gridCells(
  rows: number,
  columns: number,
  isRight: Side,
  isBelow: Side,
): readonly GridCell[] {
  const isTaken = new Array<boolean>(rows * columns).fill(false);
  const cells: GridCell[] = [];
  for (let slot = 0; slot < rows * columns; slot += 1) {
    if (isTaken[slot]) continue;
    const row = Math.floor(slot / columns);
    const column = slot % columns;
    let end = column + 1;
    while (end < columns && !isTaken[row * columns + end] && !isRight(row, end - 1)) end += 1;
    let bottom = row + 1;
    while (bottom < rows && isUndivided(bottom, column, end, isRight, isBelow)) bottom += 1;
    for (let taken = row; taken < bottom; taken += 1)
      isTaken.fill(true, taken * columns + column, taken * columns + end);
    cells.push({ row, column, rowSpan: bottom - row, columnSpan: end - column });
  }
  return cells;
}

/** Whether a cell of some columns reaches down into a row: nothing is drawn above it nor inside. */
function isUndivided(
  row: number,
  column: number,
  end: number,
  isRight: Side,
  isBelow: Side,
): boolean {
  for (let at = column; at < end; at += 1) {
    if (isBelow(row - 1, at) || (at < end - 1 && isRight(row, at))) return false;
  }
  return true;
}
