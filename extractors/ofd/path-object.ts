import { type Matrix, moved, type Point } from '../page-layout/matrix.ts';
import type { PageRule } from '../page-layout/page-content.ts';
import { pathRules, type SubPath } from '../page-layout/path-rules.ts';
import { childAt, textOf } from '../xml/find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** How many numbers follow an operator of a path (GB/T 33190-2016, table 35). */
const OPERANDS: ReadonlyMap<string, number> = new Map([
  ['S', 2],
  ['M', 2],
  ['L', 2],
  ['Q', 4],
  ['B', 6],
  ['A', 7],
  ['C', 0],
]);
const CURVES = new Set(['Q', 'B', 'A']);

/** The straight rules that a path object draws. */
export function objectRules(object: XmlElement, matrix: Matrix): readonly PageRule[] {
  const data = childAt(object, 'ofd:AbbreviatedData');
  if (data === undefined) return [];
  return pathRules(subPaths(textOf(data), matrix), {
    isStroked: object.attributes['Stroke'] !== 'false',
    isFilled: object.attributes['Fill'] === 'true',
  });
}

interface OpenPath {
  readonly points: Point[];
  hasCurve: boolean;
}

function subPaths(data: string, matrix: Matrix): readonly SubPath[] {
  const words = data.split(/[\s,]+/u).filter((word) => word !== '');
  const paths: OpenPath[] = [];
  let at = 0;
  while (at < words.length) {
    const operator = words[at] ?? '';
    const count = OPERANDS.get(operator);
    // An operand without operator: what is left can't be told.
    if (count === undefined) return paths;
    const operands = words.slice(at + 1, at + 1 + count).map(Number);
    draw(paths, operator, operands, matrix);
    at += 1 + count;
  }
  return paths;
}

function draw(
  paths: OpenPath[],
  operator: string,
  operands: readonly number[],
  matrix: Matrix,
): void {
  const path = paths.at(-1);
  const [y, x] = [operands.at(-1), operands.at(-2)];
  if (operator === 'C') {
    const [first] = path?.points ?? [];
    if (first !== undefined) path?.points.push(first);
    return;
  }
  if (x === undefined || y === undefined || !Number.isFinite(x + y)) return;
  const point = moved(matrix, x, y);
  if (operator === 'M' || operator === 'S' || path === undefined) {
    paths.push({ points: [point], hasCurve: false });
    return;
  }
  path.points.push(point);
  path.hasCurve ||= CURVES.has(operator);
}
