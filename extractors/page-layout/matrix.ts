import type { Bbox } from '../../schemas/document/provenance.ts';

export type Point = readonly [x: number, y: number];

/** `[a b c d e f]` of ISO 32000-1, 8.3.4: a point becomes (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function product(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [
    a * A + b * C,
    a * B + b * D,
    c * A + d * C,
    c * B + d * D,
    e * A + f * C + E,
    e * B + f * D + F,
  ];
}

/** The box that a box becomes which is turned by quarters, given by two opposite corners. */
export function movedCorners(
  [a, b, c, d, e, f]: Matrix,
  left: number,
  bottom: number,
  right: number,
  top: number,
): Bbox {
  const x0 = a * left + c * bottom + e;
  const y0 = b * left + d * bottom + f;
  const x1 = a * right + c * top + e;
  const y1 = b * right + d * top + f;
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
}

export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}
