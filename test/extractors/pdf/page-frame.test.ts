import { expect, test } from 'vitest';
import { moved } from '../../../extractors/page-layout/matrix.ts';
import { pathRules } from '../../../extractors/page-layout/path-rules.ts';
import { pageFrame } from '../../../extractors/pdf/page-frame.ts';

test.each([
  [0, [0, 0], 100, 200],
  [1, [200, 0], 200, 100],
  [2, [100, 200], 100, 200],
  [3, [0, 100], 200, 100],
] as const)('the top left corner of a page turned %i times', (turns, corner, width, height) => {
  const frame = pageFrame([10, 20, 110, 220], turns);
  expect(moved(frame.matrix, 10, 220)).toEqual(corner);
  expect([frame.width, frame.height]).toEqual([width, height]);
});

const THIN = [
  [10, 10],
  [110, 10],
  [110, 11],
  [10, 11],
] as const;
const BOX = [
  [10, 10],
  [110, 10],
  [110, 60],
  [10, 60],
  [10, 10],
] as const;

test.each([
  ['a thin filled rectangle', THIN, { isFilled: true, isStroked: false }, 1],
  ['a filled area', BOX, { isFilled: true, isStroked: false }, 0],
  ['a stroked rectangle', BOX, { isFilled: false, isStroked: true }, 4],
  ['what is not painted', BOX, { isFilled: false, isStroked: false }, 0],
] as const)('%s draws its rules', (_, points, paint, count) => {
  expect(pathRules([{ points, hasCurve: false }], paint)).toHaveLength(count);
});
