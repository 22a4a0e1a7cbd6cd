import type { Bbox } from '../../schemas/document/provenance.ts';
import { type Matrix, moved, type Point } from '../page-layout/matrix.ts';
import type { Turn } from '../page-layout/page-content.ts';

/** How user space (origin at the bottom left, before rotation) lies on the page as it is shown. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  /** From user space to points from the top left after rotation. */
  readonly matrix: Matrix;
}

/** Text that leans by more degrees is slanted. */
const MOST_LEAN = 5;
const TURNS = [0, 1, 2, 3] as const;

/**
 * @param box left, bottom, right, top of the visible part of the page in user space
 * @param quarterTurns clockwise rotation at which the page is shown, 0 … 3
 */
export function pageFrame(
  [left, bottom, right, top]: readonly [number, number, number, number],
  quarterTurns: number,
): PageFrame {
  const width = right - left;
  const height = top - bottom;
  switch (quarterTurns % 4) {
    case 1:
      return { width: height, height: width, matrix: [0, 1, 1, 0, -bottom, -left] };
    case 2:
      return { width, height, matrix: [-1, 0, 0, 1, right, -bottom] };
    case 3:
      return { width: height, height: width, matrix: [0, -1, -1, 0, top, right] };
    default:
      return { width, height, matrix: [1, 0, 0, -1, -left, top] };
  }
}

/** How text of a matrix, which maps to user space, is turned against the page as it is shown. */
export function turnOf(frame: PageFrame, [a, b]: Matrix): Turn {
  const [x0, y0] = moved(frame.matrix, 0, 0);
  const [x1, y1] = moved(frame.matrix, a, b);
  const degrees = (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
  const quarters = Math.round(degrees / 90);
  if (Math.abs(degrees - quarters * 90) > MOST_LEAN) return null;
  return TURNS[(quarters + 4) % 4] ?? 0;
}

/** Where the room of a turned character begins and ends, and the line that it stands on. */
export function placeOnLine([x0, y0, x1, y1]: Bbox, [x, y]: Point, turn: Turn) {
  const isSideways = turn === 1 || turn === 3;
  const room = isSideways ? ([y0, y1] as const) : ([x0, x1] as const);
  return { room, baseline: isSideways ? x : y, turn };
}
