import { expect, test } from 'vitest';
import { lostRows } from '../../../extractors/doc/lost-rows.ts';

function cells(...texts: readonly string[]) {
  return texts.map((text) => [{ kind: 'paragraph', text, level: null } as const]);
}

test.each([
  ['rows of two', ['名称', '金额', '', '甲', '1', ''], [2, 2]],
  ['rows of three with an empty cell', ['名', '额', '注', '', '甲', '', '3', ''], [3, 3]],
])('empty marks at one distance end the rows: %s', (_, texts, widths) => {
  expect(lostRows(cells(...texts))?.rows.map((row) => row.length)).toEqual(widths);
});

test('without them the rows cannot be told', () => {
  expect(lostRows(cells('名称', '金额', '甲', '1'))).toBeNull();
});
