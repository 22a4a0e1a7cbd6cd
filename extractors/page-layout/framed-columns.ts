import type { PageRule } from './page-content.ts';

type RuleGroup = readonly PageRule[];

/** Two columns at least. */
const FEWEST_BORDERS = 3;

/**
 * Groups of rules, those that are vertical rules alone put to the group that they stand in the midst of,
 * or together where they stand side by side: in the frame that they lack, they are the columns of a table
 * that parts its rows by nothing.
 */
export function framedColumns(groups: readonly RuleGroup[]): readonly RuleGroup[] {
  const isBorders = (group: RuleGroup) =>
    group.every(({ orientation }) => orientation === 'vertical');
  const borders = groups.filter(isBorders).flat();
  const left = new Set(borders);
  const whole = groups
    .filter((group) => !isBorders(group))
    .map((group) => {
      const own = borders.filter((border) => left.has(border) && isAmidst(border, group));
      for (const border of own) left.delete(border);
      return [...group, ...own];
    });
  return [...whole, ...sideBySide([...left]).map(framed)];
}

function isAmidst({ at, from, to }: PageRule, group: RuleGroup): boolean {
  const vertical = group.filter(({ orientation }) => orientation === 'vertical');
  return (
    vertical.some((other) => other.at < at && other.from < to && other.to > from) &&
    vertical.some((other) => other.at > at && other.from < to && other.to > from)
  );
}

function sideBySide(borders: readonly PageRule[]): readonly RuleGroup[] {
  const tables: PageRule[][] = [];
  for (const border of borders.toSorted((a, b) => a.from - b.from)) {
    const table = tables.at(-1);
    if (table?.some(({ to }) => to > border.from) === true) table.push(border);
    else tables.push([border]);
  }
  return tables.filter((table) => new Set(table.map(({ at }) => at)).size >= FEWEST_BORDERS);
}

function framed(borders: RuleGroup): RuleGroup {
  const xs = borders.map(({ at }) => at);
  const frame = { orientation: 'horizontal' as const, from: Math.min(...xs), to: Math.max(...xs) };
  const top = Math.min(...borders.map(({ from }) => from));
  const bottom = Math.max(...borders.map(({ to }) => to));
  return [...borders, { ...frame, at: top }, { ...frame, at: bottom }];
}
