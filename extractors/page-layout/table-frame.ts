import type { PageContent } from './page-content.ts';
import { ruleGroups } from './rule-groups.ts';
import { snappedRules } from './snapped-rules.ts';

/** Where the ruled tables of a page lie. */
export interface TableFrame {
  readonly left: number;
  readonly right: number;
  /** The y of all horizontal rules, from the top. */
  readonly ys: readonly number[];
  /** The x of all vertical rules, from the left. */
  readonly xs: readonly number[];
}

/** The frame around the ruled tables of a page; null where there are none. */
export function tableFrame({ rules }: PageContent): TableFrame | null {
  const drawn = ruleGroups(snappedRules(rules)).filter((group) =>
    ['horizontal', 'vertical'].every((each) =>
      group.some(({ orientation }) => orientation === each),
    ),
  );
  const flat = drawn.flat().filter(({ orientation }) => orientation === 'horizontal');
  const upright = drawn.flat().filter(({ orientation }) => orientation === 'vertical');
  if (flat.length === 0) return null;
  return {
    left: Math.min(...flat.map(({ from }) => from)),
    right: Math.max(...flat.map(({ to }) => to)),
    ys: positions(flat.map(({ at }) => at)),
    xs: positions(upright.map(({ at }) => at)),
  };
}

function positions(ats: readonly number[]): readonly number[] {
  return [...new Set(ats)].sort((a, b) => a - b);
}
