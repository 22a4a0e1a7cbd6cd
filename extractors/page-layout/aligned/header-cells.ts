import { around, middle, overlap } from './extents.ts';
import {
  bestParts,
  extentOf,
  type HeaderCell,
  type HeaderFrame,
  type Unit,
} from './header-parts.ts';
import { LEADING, onlyColumn, type Title } from './header-titles.ts';
import type { Extent } from './line-segments.ts';

/**
 * The cells of a header without rules: each title above its column, each group above the columns
 * whose titles stand below it. Null where a title stands above nothing, so that its reach would be a guess.
 */
export function headerCells(
  titles: readonly Title[],
  columns: readonly Extent[],
  frame: HeaderFrame,
): readonly HeaderCell[] | null {
  const leaves = new Map<number, Title>();
  for (const title of titles.toSorted((a, b) => b.bottom - a.bottom)) {
    const own = onlyColumn(title, columns);
    if (own !== null && !leaves.has(own)) leaves.set(own, title);
  }
  const used = new Set(leaves.values());
  const groups = wholeGroups(titles.filter((title) => !used.has(title)));
  const units = columns.map((_, column) => leafUnit(column, leaves, frame));
  return (
    groupedCells(units, groups, lowestLine, frame) ?? groupedCells(units, groups, uncovered, frame)
  );
}

/** Which titles of groups are to be placed next, before those above them. */
type Band = (left: readonly Title[]) => readonly Title[];

/** Those of the lowest line. */
function lowestLine(left: readonly Title[]): readonly Title[] {
  const lowest = Math.max(...left.map(({ bottom }) => bottom));
  return left.filter(({ bottom, fontSize }) => lowest - bottom < fontSize / 2);
}

/** Those with no other below them, whatever their line: a title set in the middle of two levels is one. */
function uncovered(left: readonly Title[]): readonly Title[] {
  return left.filter((title) => !left.some((other) => isUnder(other, title)));
}

function groupedCells(
  leaves: readonly Unit[],
  groups: readonly Title[],
  bandOf: Band,
  frame: HeaderFrame,
): readonly HeaderCell[] | null {
  let units = leaves;
  let left = groups;
  while (left.length > 0) {
    const band = bandOf(left);
    const grouped = withGroups(
      units,
      band.toSorted((a, b) => a.from - b.from),
      frame,
    );
    if (grouped === null) return null;
    units = grouped;
    left = left.filter((title) => !band.includes(title));
  }
  return units.flatMap(({ cells }) => raised(cells, frame.top));
}

function isUnder(below: Title, above: Title): boolean {
  return below.bottom > above.bottom + above.fontSize / 2 && overlap(below, above) > 0;
}

/** Titles of groups, the lines that they were wrapped into put together. */
function wholeGroups(titles: readonly Title[]): Title[] {
  const whole: Title[] = [];
  for (const title of titles) {
    const index = whole.findIndex(
      (above) =>
        title.bottom > above.bottom &&
        title.bottom - above.bottom <= title.fontSize * LEADING &&
        Math.abs(middle(above) - middle(title)) < title.fontSize / 2,
    );
    const above = whole[index];
    if (above === undefined) whole.push(title);
    else whole[index] = { ...title, ...around([above, title]), top: above.top };
  }
  return whole;
}

function leafUnit(column: number, leaves: ReadonlyMap<number, Title>, frame: HeaderFrame): Unit {
  const title = leaves.get(column);
  const { top, bottom } = title ?? { top: frame.bottom, bottom: frame.bottom };
  const cell = { from: column, to: column + 1, top, bottom: frame.bottom };
  return { from: column, to: column + 1, top, bottom, cells: [cell] };
}

/** The uppermost cells of a unit reach to the top. */
function raised(cells: readonly HeaderCell[], top: number): readonly HeaderCell[] {
  const highest = Math.min(...cells.map((cell) => cell.top));
  return cells.map((cell) => (cell.top === highest ? { ...cell, top } : cell));
}

/** The units with those below each title of a line put together; null where a title has none below. */
function withGroups(
  units: readonly Unit[],
  band: readonly Title[],
  frame: HeaderFrame,
): readonly Unit[] | null {
  let grouped = units;
  for (const run of runsBelow(units, band, frame)) {
    const extent = extentOf(run, frame);
    const titles = band.filter(
      (title) => middle(title) >= extent.from && middle(title) < extent.to,
    );
    if (titles.length === 0) continue;
    const parts = bestParts(run, titles, frame);
    if (parts === null) return null;
    const groups = parts.map((part, index) => groupOf(part, titles[index], frame));
    grouped = [...grouped.filter((unit) => !run.includes(unit)), ...groups];
    if (groups.length !== titles.length) return null;
  }
  const placed = grouped.filter((unit) => !units.includes(unit)).length;
  return placed === band.length ? grouped.toSorted((a, b) => a.from - b.from) : null;
}

/** Neighbouring units that stand below the line of some titles. */
function runsBelow(
  units: readonly Unit[],
  band: readonly Title[],
  frame: HeaderFrame,
): readonly (readonly Unit[])[] {
  const runs: Unit[][] = [];
  units.forEach((unit, index) => {
    if (!isBelow(unit, nearest(unit, band, frame), frame)) return;
    const last = runs.at(-1);
    const before = units[index - 1];
    if (last !== undefined && before !== undefined && last.at(-1) === before) last.push(unit);
    else runs.push([unit]);
  });
  return runs;
}

/** The title whose middle is nearest to that of a unit. */
function nearest(unit: Unit, band: readonly Title[], frame: HeaderFrame): Title | undefined {
  const at = middle(extentOf([unit], frame));
  const distance = (title: Title) => Math.abs(middle(title) - at);
  return band.toSorted((a, b) => distance(a) - distance(b))[0];
}

/**
 * A rule parts a group from what stands below it. Without rules: what is set in the middle between the
 * title and the bottom of the header stands below it, what is set in the middle of the whole height beside.
 */
function isBelow(unit: Unit, title: Title | undefined, { top, bottom, cuts, rules }: HeaderFrame) {
  if (title === undefined || unit.top < title.bottom - title.fontSize / 4) return false;
  if (unit.top === bottom) return false;
  if (rules.length > 0) {
    const at = ((cuts[unit.from] ?? 0) + (cuts[unit.to] ?? 0)) / 2;
    return rules.some(
      (rule) =>
        rule.at > title.bottom - title.fontSize / 2 &&
        rule.at < unit.top + title.fontSize / 2 &&
        rule.from <= at &&
        rule.to >= at,
    );
  }
  const centre = (unit.top + unit.bottom) / 2;
  const below = (title.bottom + bottom) / 2;
  return Math.abs(centre - below) < Math.abs(centre - (top + bottom) / 2);
}

/** A title above a single column is the first line of that column's own. */
function groupOf(part: readonly Unit[], title: Title | undefined, { rules }: HeaderFrame): Unit {
  const [first] = part;
  const [from, to] = [first?.from ?? 0, part.at(-1)?.to ?? 0];
  const cells = part.flatMap((unit) => unit.cells);
  const { top = 0, bottom = 0 } = title ?? {};
  if (part.length === 1) {
    const highest = Math.min(...cells.map((cell) => cell.top));
    return {
      ...{ from, to, top, bottom: Math.max(bottom, first?.bottom ?? 0) },
      cells: cells.map((cell) => (cell.top === highest ? { ...cell, top } : cell)),
    };
  }
  const below = Math.min(...part.map((unit) => unit.top));
  const drawn = rules.find(
    (rule) =>
      rule.at > bottom - 3 &&
      rule.at < below + 3 &&
      title !== undefined &&
      overlap(rule, title) > 0,
  );
  const boundary = drawn?.at ?? (bottom + below) / 2;
  return {
    ...{ from, to, top, bottom },
    cells: [
      { from, to, top, bottom: boundary },
      ...part.flatMap((unit) => raised(unit.cells, boundary)),
    ],
  };
}
