import { boxAround, pointsBox } from './box-around.ts';
import type { Point } from './matrix.ts';
import type { PageRule } from './page-content.ts';

/** One connected run of a path, its points on the page as it is shown. */
export interface SubPath {
  readonly points: readonly Point[];
  readonly hasCurve: boolean;
}

export interface PathPaint {
  readonly isFilled: boolean;
  readonly isStroked: boolean;
}

/** A filled rectangle whose short side is at most this is a rule. Word draws them 0.5 to 1.5 pt thick. */
const THICKEST_RULE_PT = 3;
/** How far a rule may lean. */
const LEAN_PT = 0.5;
/** What is shorter is the corner of a frame. */
const SHORTEST_RULE_PT = 1;
/** A filled mark that is no longer is a dot: a short rule both ways, until a line of dots says which. */
export const LARGEST_DOT_PT = 1.6;

/** The straight rules that a painted path draws. */
export function pathRules(subPaths: readonly SubPath[], paint: PathPaint): readonly PageRule[] {
  return subPaths.flatMap((subPath) => {
    if (paint.isFilled && isDot(subPath.points)) return dotRules(subPath.points);
    if (subPath.hasCurve) return [];
    if (paint.isStroked) return strokedRules(subPath.points);
    return paint.isFilled ? filledRules(subPath.points) : [];
  });
}

function strokedRules(points: readonly Point[]): readonly PageRule[] {
  return points.slice(1).flatMap((point, index) => ruleBetween(points[index] ?? point, point));
}

function ruleBetween(a: Point, b: Point): readonly PageRule[] {
  const [x0, y0, x1, y1] = boxAround(a, b);
  if (y1 - y0 <= LEAN_PT) return rule('horizontal', (y0 + y1) / 2, x0, x1);
  return x1 - x0 <= LEAN_PT ? rule('vertical', (x0 + x1) / 2, y0, y1) : [];
}

function isDot(points: readonly Point[]): boolean {
  const [x0, y0, x1, y1] = pointsBox(points);
  return x1 - x0 <= LARGEST_DOT_PT && y1 - y0 <= LARGEST_DOT_PT;
}

function dotRules(points: readonly Point[]): readonly PageRule[] {
  const [x0, y0, x1, y1] = pointsBox(points);
  return [
    { orientation: 'horizontal', at: (y0 + y1) / 2, from: x0, to: x1 },
    { orientation: 'vertical', at: (x0 + x1) / 2, from: y0, to: y1 },
  ];
}

function filledRules(points: readonly Point[]): readonly PageRule[] {
  const [x0, y0, x1, y1] = pointsBox(points);
  const width = x1 - x0;
  const height = y1 - y0;
  if (Math.min(width, height) > THICKEST_RULE_PT) return [];
  return width >= height
    ? rule('horizontal', (y0 + y1) / 2, x0, x1)
    : rule('vertical', (x0 + x1) / 2, y0, y1);
}

function rule(
  orientation: PageRule['orientation'],
  at: number,
  from: number,
  to: number,
): readonly PageRule[] {
  return to - from < SHORTEST_RULE_PT ? [] : [{ orientation, at, from, to }];
}
