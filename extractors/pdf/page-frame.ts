import type { Bbox } from '../../schemas/document/provenance.ts';

/** How user space (origin at the bottom left, before rotation) lies on the page as it is shown. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  /** Point of user space → point from the top left after rotation. */
  readonly place: (x: number, y: number) => Point;
}

export type Point = readonly [x: number, y: number];

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
      return { width: height, height: width, place: (x, y) => [y - bottom, x - left] };
    case 2:
      return { width, height, place: (x, y) => [right - x, y - bottom] };
    case 3:
      return { width: height, height: width, place: (x, y) => [top - y, right - x] };
    default:
      return { width, height, place: (x, y) => [x - left, top - y] };
  }
}

/** The box around two opposite corners, whichever they are. */
export function boxAround([x0, y0]: Point, [x1, y1]: Point): Bbox {
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
}
