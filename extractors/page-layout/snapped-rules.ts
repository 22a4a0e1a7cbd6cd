import type { PageRule } from './page-content.ts';

/** Rules of one border lie within this of each other: Word draws each cell's own. The lowest rows are 8 pt. */
const SNAP_TOLERANCE_PT = 2;
/** A rule goes on over a gap of this: the crossing of another rule, or a corner left open. */
export const JOINT_TOLERANCE_PT = 3;

type Orientation = PageRule['orientation'];

/** Rules of the same border put on one line, and pieces of one line put together. */
export function snappedRules(rules: readonly PageRule[]): readonly PageRule[] {
  return (['horizontal', 'vertical'] as const).flatMap((orientation) =>
    sameLine(rules.filter((rule) => rule.orientation === orientation)).flatMap((line) =>
      joined(line, orientation),
    ),
  );
}

function sameLine(rules: readonly PageRule[]): readonly (readonly PageRule[])[] {
  const lines: PageRule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && rule.at - first.at <= SNAP_TOLERANCE_PT) {
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
