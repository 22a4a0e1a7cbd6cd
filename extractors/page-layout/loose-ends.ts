import type { PageRule } from './page-content.ts';
import type { RuledGrid } from './ruled-grid.ts';
import { JOINT_TOLERANCE_PT } from './snapped-rules.ts';

/** Whether a rule of a group ends inside of its grid where no rule crosses it: a piece is missing there. */
export function hasLooseEnds(group: readonly PageRule[], { xs, ys }: RuledGrid): boolean {
  return group.some((rule) => {
    const sides = rule.orientation === 'horizontal' ? xs : ys;
    const outer = [sides[0] ?? 0, sides.at(-1) ?? 0];
    return [rule.from, rule.to].some(
      (end) =>
        !outer.some((side) => isNear(side, end)) && !group.some((other) => isAt(other, rule, end)),
    );
  });
}

function isAt(other: PageRule, { orientation, at }: PageRule, end: number): boolean {
  return (
    other.orientation !== orientation &&
    isNear(other.at, end) &&
    at >= other.from - JOINT_TOLERANCE_PT &&
    at <= other.to + JOINT_TOLERANCE_PT
  );
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= JOINT_TOLERANCE_PT;
}
