import type { PageRule } from './page-content.ts';
import { LARGEST_DOT_PT } from './path-rules.ts';

/** Rules of one border lie within this of each other: Word draws each cell's own. The lowest rows are 8 pt. */
const SNAP_TOLERANCE_PT = 2;
/** A rule goes on over a gap of this: the crossing of another rule, or a corner left open. */
export const JOINT_TOLERANCE_PT = 3;

/** Dots of one line are drawn at the same height. */
const SAME_DOTS_PT = 0.4;
/** So much is drawn of a dotted line at least: a corner of a frame is a dot or two. */
const SHORTEST_DOTTED_PT = 5;

type Orientation = PageRule['orientation'];

/** Rules of the same border put on one line, and pieces and dots of one line put together. */
export function snappedRules(rules: readonly PageRule[]): readonly PageRule[] {
  return (['horizontal', 'vertical'] as const).flatMap((orientation) => {
    const own = rules.filter((rule) => rule.orientation === orientation);
    const dotted = sameLine(own.filter(isDot), SAME_DOTS_PT)
      .flatMap((line) => joined(line, orientation))
      .filter(({ from, to }) => to - from >= SHORTEST_DOTTED_PT);
    const drawn = [...own.filter((rule) => !isDot(rule)), ...dotted];
    return sameLine(drawn, SNAP_TOLERANCE_PT).flatMap((line) => joined(line, orientation));
  });
}

function isDot({ from, to }: PageRule): boolean {
  return to - from <= LARGEST_DOT_PT;
}

function sameLine(rules: readonly PageRule[], tolerance: number): readonly (readonly PageRule[])[] {
  const lines: PageRule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && rule.at - first.at <= tolerance) {
      line.push(rule);
    } else {
      lines.push([rule]);
    }
  }
  return lines;
}

function joined(line: readonly PageRule[], orientation: Orientation): readonly PageRule[] {
  const at = line.reduce((sum, rule) => sum + rule.at, 0) / line.length;
  const pieces: PageRule[] = [];
  for (const { from, to } of line.toSorted((a, b) => a.from - b.from)) {
    const last = pieces.at(-1);
    if (last !== undefined && from - last.to <= JOINT_TOLERANCE_PT) {
      pieces[pieces.length - 1] = { ...last, to: Math.max(last.to, to) };
    } else {
      pieces.push({ orientation, at, from, to });
    }
  }
  return pieces;
}
