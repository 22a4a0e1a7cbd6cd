import { expect, test } from 'vitest';
import { pageBlocks } from '../../../extractors/page-layout/page-blocks.ts';
import type { PageContent, Turn } from '../../../extractors/page-layout/page-content.ts';
import { readingTurn, uprightPage } from '../../../extractors/page-layout/turned-page.ts';
import type { Block } from '../../../schemas/document/block.ts';
import { grid, page, printed } from '../../builders/page.ts';

const UPRIGHT = page(
  [...printed('收入', 60, 120), ...printed('12.5', 260, 120), ...printed('注：', 60, 400)],
  grid([50, 250, 350], [100, 130, 160]),
);

/** A page with its content turned clockwise; turning it back is what is tested. */
function turned(content: PageContent, by: NonNullable<Turn>): PageContent {
  return uprightPage(content, by === 1 ? 3 : by === 3 ? 1 : by);
}

function texts(blocks: readonly Block[]) {
  return blocks.map((block) =>
    block.kind === 'table'
      ? block.cells.map(({ text }) => text)
      : block.lines.map(({ text }) => text),
  );
}

test.each([1, 2, 3] as const)('a page turned %i times is turned back', (by) => {
  const there = turned(UPRIGHT, by);
  expect(readingTurn(there)).toBe(by);
  const characters = UPRIGHT.characters.map((each) => ({ ...each, turn: 0 }));
  expect(uprightPage(there, by)).toEqual({ ...UPRIGHT, characters });
});

test.each([1, 2, 3] as const)('a page turned %i times is read as the upright one', (by) => {
  expect(texts(pageBlocks([turned(UPRIGHT, by)]))).toEqual(texts(pageBlocks([UPRIGHT])));
});

test('what is read sideways has its place on the page as it is shown', () => {
  const [table] = pageBlocks([turned(UPRIGHT, 1)]);
  const cell = table?.kind === 'table' ? table.cells[0] : undefined;
  // The upright page is 842 pt high: 842 - 120 = 722.
  expect(cell?.provenance).toEqual({ kind: 'page', page: 1, bbox: [722, 60, 730, 80] });
});

test('a sideways label in a cell of an upright table is read along its line', () => {
  const label = turned(page(printed('收入', 470, 120)), 3).characters;
  const content = page(
    [...label, ...printed('12.50', 260, 120), ...printed('7.25', 260, 150)],
    grid([50, 250, 350], [100, 130, 160]),
  );
  const [table] = pageBlocks([content]);
  expect(label.map(({ turn }) => turn)).toEqual([3, 3]);
  expect(table?.kind === 'table' ? table.cells.map(({ text }) => text) : []).toEqual([
    '收入',
    '12.50',
    '',
    '7.25',
  ]);
});

test('large upright text over the rules of a table is a watermark, on other pages too', () => {
  const enlarged = (y: number) =>
    printed('公开2022', 100, y).map((each, index) => ({
      ...each,
      bbox: [100 + index * 40, y - 40, 140 + index * 40, y] as const,
      room: [100 + index * 40, 140 + index * 40] as const,
      fontSize: 40,
    }));
  const over = { ...UPRIGHT, characters: [...UPRIGHT.characters, ...enlarged(140)] };
  const beside = { ...UPRIGHT, number: 2, characters: [...UPRIGHT.characters, ...enlarged(700)] };
  const blocks = pageBlocks([over, beside]);
  expect(blocks.flatMap((block) => (block.kind === 'furniture' ? block.role : []))).toEqual([
    'watermark',
    'watermark',
  ]);
  expect(texts(blocks.filter(({ kind }) => kind === 'table'))).toEqual([
    ['收入', '12.5', '', ''],
    ['收入', '12.5', '', ''],
  ]);
  const title = { ...UPRIGHT, characters: [...UPRIGHT.characters, ...enlarged(700)] };
  expect(pageBlocks([title]).some(({ kind }) => kind === 'furniture')).toBe(false);
});

test('a watermark is furniture, whatever table it lies over', () => {
  const mark = printed('内部资料', 100, 130).map((each) => ({ ...each, turn: null }));
  const blocks = pageBlocks([{ ...UPRIGHT, characters: [...UPRIGHT.characters, ...mark] }]);
  expect(blocks.filter(({ kind }) => kind === 'furniture')).toMatchObject([
    { role: 'watermark', lines: [{ text: '内部资料' }] },
  ]);
  expect(texts(blocks.filter(({ kind }) => kind === 'table'))).toEqual([['收入', '12.5', '', '']]);
});
