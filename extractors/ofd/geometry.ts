import { IDENTITY, type Matrix, product } from '../page-layout/matrix.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** Lengths of OFD are millimetres. */
const POINTS_PER_MM = 72 / 25.4;

/** `0 0 210 297`: numbers between white space (ST_Array); what is none is left out. */
export function numbers(text: string | undefined): readonly number[] {
  return (text ?? '')
    .split(/[\s,]+/u)
    .filter((word) => word !== '')
    .map(Number)
    .filter(Number.isFinite);
}

/** Left, top, width and height in millimetres (ST_Box). */
export type Box = readonly [x: number, y: number, width: number, height: number];

export function boxOf(text: string | undefined): Box | null {
  const [x, y, width, height] = numbers(text);
  if (x === undefined || y === undefined || width === undefined || height === undefined)
    return null;
  return width > 0 && height > 0 ? [x, y, width, height] : null;
}

/** Millimetres of a page → points from its top left corner. */
export function pageMatrix([x, y]: Box): Matrix {
  return [POINTS_PER_MM, 0, 0, POINTS_PER_MM, -x * POINTS_PER_MM, -y * POINTS_PER_MM];
}

export function points(millimetres: number): number {
  return millimetres * POINTS_PER_MM;
}

/** Space of a graphic object → the page: first its CTM, then the corner of its boundary (8.2). */
export function objectMatrix({ attributes }: XmlElement, page: Matrix): Matrix {
  const [x = 0, y = 0] = numbers(attributes['Boundary']);
  return product(product(matrixOf(attributes['CTM']), [1, 0, 0, 1, x, y]), page);
}

function matrixOf(text: string | undefined): Matrix {
  const [a, b, c, d, e, f] = numbers(text);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return IDENTITY;
  return [a, b, c, d, e ?? 0, f ?? 0];
}
