import type { Bbox } from '../../schemas/document/provenance.ts';
import type { Point } from './matrix.ts';

/** The box around some points. */
export function pointsBox(points: readonly Point[]): Bbox {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The box around two opposite corners, whichever they are. */
export function boxAround([x0, y0]: Point, [x1, y1]: Point): Bbox {
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
}
