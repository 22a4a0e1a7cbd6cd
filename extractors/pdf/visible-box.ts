import type { Bbox } from '../../schemas/document/provenance.ts';
import type { PageRule } from '../page-layout/page-content.ts';

/** The box of what is not clipped. */
export const EVERYWHERE: Bbox = [
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
];

/** A rule on the edge of what is clipped is seen in part: its middle may lie beyond by so much. */
const EDGE_PT = 1;

export function overlapOf(a: Bbox, b: Bbox): Bbox {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

/** What is seen of a rule inside a box, null for nothing. */
export function seenRule(rule: PageRule, [x0, y0, x1, y1]: Bbox): PageRule | null {
  const isFlat = rule.orientation === 'horizontal';
  const [near, far] = isFlat ? [y0, y1] : [x0, x1];
  const from = Math.max(rule.from, isFlat ? x0 : y0);
  const to = Math.min(rule.to, isFlat ? x1 : y1);
  const isBeside = rule.at < near - EDGE_PT || rule.at > far + EDGE_PT;
  return isBeside || from >= to ? null : { ...rule, from, to };
}
