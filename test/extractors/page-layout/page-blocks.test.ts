import { expect, test } from 'vitest';
import { pageBlocks } from '../../../extractors/page-layout/page-blocks.ts';
import type { PageContent } from '../../../extractors/page-layout/page-content.ts';
import { page, printed, SIZE } from '../../builders/page.ts';

const LEFT = 50;
const FULL = 'x'.repeat(40);

/** Paragraphs and furniture of pages, lines of one block parted by `|`. */
function textsOf(pages: readonly PageContent[]) {
  return pageBlocks(pages).map((block) =>
    block.kind === 'table'
      ? 'table'
      : `${block.kind}: ${block.lines.map((line) => line.text).join('|')}`,
  );
}

test('a full line goes on in the line at the margin, not in an indented one', () => {
  const lines = [
    ...printed(FULL.slice(2), LEFT + 2 * SIZE, 100),
    ...printed('end of it.', LEFT, 118),
    ...printed('next', LEFT + 2 * SIZE, 136),
    ...printed(FULL, LEFT, 400),
  ];
  expect(textsOf([page(lines)])).toEqual([
    `paragraph: ${FULL.slice(2)}|end of it.`,
    'paragraph: next',
    `paragraph: ${FULL}`,
  ]);
});

test('a sentence goes on over a page break, past the page number', () => {
  const pages = [1, 2, 3].map((number) =>
    page([...printed(FULL, LEFT, 100), ...printed(String(number), 290, 820)], [], number),
  );
  expect(textsOf(pages).filter((text) => text.startsWith('paragraph'))).toEqual([
    `paragraph: ${FULL}|${FULL}|${FULL}`,
  ]);
});

test('numbers that count with the pages are page numbers, form numbers are not', () => {
  const pages = [1, 2, 3].map((number) =>
    page([...printed(`T0${number}T`, LEFT, 60), ...printed(`- ${number} -`, 290, 820)], [], number),
  );
  expect(textsOf(pages).toSorted()).toEqual([
    'furniture: - 1 -',
    'furniture: - 2 -',
    'furniture: - 3 -',
    'paragraph: T01T',
    'paragraph: T02T',
    'paragraph: T03T',
  ]);
});

test('a page number in words counts wherever it stands, a bare one in the margin only', () => {
  const pages = [1, 2, 3].map((number) =>
    page(
      number === 1
        ? [...printed('1', 290, 500)]
        : [...printed(`第 ${number} 页`, 290, 500), ...printed(String(number), 290, 300)],
      [],
      number,
    ),
  );
  expect(textsOf(pages).toSorted()).toEqual([
    'furniture: 第 2 页',
    'furniture: 第 3 页',
    'paragraph: 1',
    'paragraph: 2',
    'paragraph: 3',
  ]);
});

test.each([2, -2])(
  'texts on one line are read from the left, with ink %d deeper there',
  (deeper) => {
    const left = printed('left', LEFT, 100).map((character) => {
      const [x0, y0, x1, y1] = character.bbox;
      return { ...character, bbox: [x0, y0, x1, y1 + deeper] as const };
    });
    const middle = printed('middle', 250, 101);
    const right = printed('right', 400, 99.5);
    expect(textsOf([page([...right, ...middle, ...left])])).toEqual([
      'paragraph: left',
      'paragraph: middle',
      'paragraph: right',
    ]);
  },
);

test('texts far apart on one line are parted, a wrapped end goes back to its text', () => {
  const characters = [
    ...printed('left', LEFT, 100),
    ...printed('right te', 400, 100),
    ...printed('xt', 400, 113),
  ];
  expect(textsOf([page(characters)])).toEqual(['paragraph: left', 'paragraph: right te|xt']);
});

test('a line has an edge for each character and one for its end', () => {
  const [block] = pageBlocks([page([...printed('ab', 50, 100), ...printed('c', 90, 100)])]);
  expect(block?.kind === 'paragraph' ? block.lines[0] : null).toMatchObject({
    text: 'ab c',
    edges: [50, 60, 70, 90, 100],
  });
});

test('invisible text counts only where there is no other', () => {
  const hidden = printed('hidden', 50, 100).map((each) => ({ ...each, isVisible: false }));
  expect(textsOf([page([...hidden, ...printed('seen', 50, 200)])])).toEqual(['paragraph: seen']);
  expect(textsOf([page(hidden)])).toEqual(['paragraph: hidden']);
});
