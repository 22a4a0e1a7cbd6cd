import type { PageRule } from './page-content.ts';
import { JOINT_TOLERANCE_PT } from './snapped-rules.ts';

/** More rules on one page are a drawing. */
const MOST_RULES = 4_000;

/** Rules that touch each other, directly or through others: one group a table. */
export function ruleGroups(rules: readonly PageRule[]): readonly (readonly PageRule[])[] {
  if (rules.length > MOST_RULES) return [];
  const left = new Set(rules);
  return rules.flatMap((seed) => (left.has(seed) ? [groupOf(seed, left)] : []));
}

/** Takes a rule and all that it touches, directly or not, from those that are left. */
function groupOf(seed: PageRule, left: Set<PageRule>): readonly PageRule[] {
  left.delete(seed);
  const group = [seed];
  for (const rule of group) {
    const touching = [...left].filter((other) => isTouching(rule, other));
    for (const other of touching) left.delete(other);
    group.push(...touching);
  }
  return group;
}

function isTouching(a: PageRule, b: PageRule): boolean {
  return a.orientation !== b.orientation && isWithin(a.at, b) && isWithin(b.at, a);
}

function isWithin(position: number, { from, to }: PageRule): boolean {
  return position >= from - JOINT_TOLERANCE_PT && position <= to + JOINT_TOLERANCE_PT;
}
