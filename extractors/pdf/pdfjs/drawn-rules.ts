import { z } from 'zod';
import type { Bbox } from '../../../schemas/document/provenance.ts';
import { pointsBox } from '../../page-layout/box-around.ts';
import { moved, type Point, product } from '../../page-layout/matrix.ts';
import type { PageRule } from '../../page-layout/page-content.ts';
import { type PathPaint, pathRules, type SubPath } from '../../page-layout/path-rules.ts';
import type { PageFrame } from '../page-frame.ts';
import { WIDEST_STROKE_PT } from '../page-reading.ts';
import { overlapOf, seenRule } from '../visible-box.ts';
import type { GraphicsState } from './graphics-state.ts';

/**
 * How pdf.js 5.4.624 writes a path: numbers in a row, a code and its coordinates. The encoding is no
 * stable interface; 5.4.296 closed a path with 3.
 */
const MOVE = 0;
const CLOSE = 4;
/** How many coordinates follow: move, line, cubic and quadratic curve, close. */
const COORDINATES: readonly number[] = [2, 2, 6, 4, 0];
const CURVES: readonly number[] = [2, 3];

const PAINTS: ReadonlyMap<string, PathPaint> = new Map([
  ['stroke', { isFilled: false, isStroked: true }],
  ['closeStroke', { isFilled: false, isStroked: true }],
  ['fill', { isFilled: true, isStroked: false }],
  ['eoFill', { isFilled: true, isStroked: false }],
  ['rawFillPath', { isFilled: true, isStroked: false }],
  ['fillStroke', { isFilled: true, isStroked: true }],
  ['eoFillStroke', { isFilled: true, isStroked: true }],
  ['closeFillStroke', { isFilled: true, isStroked: true }],
  ['closeEOFillStroke', { isFilled: true, isStroked: true }],
]);

const pathSchema = z.tuple([z.instanceof(Float32Array).nullable()]).rest(z.unknown());

/** What a path leaves behind: rules, and the clip for what comes next. */
interface DrawnPath {
  readonly rules: readonly PageRule[];
  readonly clip: Bbox;
}

/**
 * One `constructPath`.
 *
 * @param paint name of the operator that paints the path
 * @param data second argument of the operator
 */
export function drawnPath(
  paint: string,
  data: unknown,
  state: GraphicsState,
  frame: PageFrame,
): DrawnPath {
  const asked = PAINTS.get(paint);
  const [path] = pathSchema.parse(data);
  if (path === null) return { rules: [], clip: state.clip };
  const onPage = product(state.matrix, frame.matrix);
  const subPaths = subPathsOf(path, (x, y) => moved(onPage, x, y));
  const clip = state.isClipping
    ? overlapOf(state.clip, pointsBox(subPaths.flatMap(({ points }) => points)))
    : state.clip;
  if (asked === undefined) return { rules: [], clip };
  const isFilled = asked.isFilled && state.isFillInk && state.fillAlpha > 0;
  const isInked = asked.isStroked && state.isStrokeInk && state.strokeAlpha > 0;
  const isStroked = isInked && state.lineWidth <= WIDEST_STROKE_PT;
  const rules = pathRules(subPaths, { isFilled, isStroked });
  return { rules: rules.flatMap((rule) => seenRule(rule, state.clip) ?? []), clip };
}

function subPathsOf(
  path: Float32Array,
  place: (x: number, y: number) => Point,
): readonly SubPath[] {
  const found: { points: Point[]; hasCurve: boolean }[] = [];
  let current = { points: [] as Point[], hasCurve: false };
  for (let index = 0; index < path.length; ) {
    const code = path[index] ?? CLOSE;
    index += 1 + (COORDINATES[code] ?? 0);
    if (code === MOVE) {
      current = { points: [], hasCurve: false };
      found.push(current);
    }
    const end = place(path[index - 2] ?? 0, path[index - 1] ?? 0);
    current.points.push(code === CLOSE ? (current.points[0] ?? end) : end);
    current.hasCurve ||= CURVES.includes(code);
  }
  return found;
}
