import { expect, test } from 'vitest';
import { pageBlocks } from '../../../extractors/page-layout/page-blocks.ts';
import type { PageContent } from '../../../extractors/page-layout/page-content.ts';
import { row, type Setting, widePage } from '../../builders/aligned-page.ts';
import { grid, horizontal, printed, vertical } from '../../builders/page.ts';

const NAMES: Setting = ['left', 120];
const BODY: readonly Setting[] = [
  ['left', 40],
  NAMES,
  ['right', 400],
  ['right', 540],
  ['right', 680],
];
const TITLES: readonly Setting[] = [
  ['middle', 70],
  ['middle', 190],
  ['middle', 360],
  ['middle', 500],
  ['middle', 640],
];
const HEADER = row('Code|Name|Total|Basic|Project', TITLES, 100);
const ROWS = [
  ...row('|Sum|12.00|7.00|5.00', BODY, 130),
  ...row('201|General|10.00|7.00|3.00', BODY, 150),
  ...row('208|Social|2.00||2.00', BODY, 170),
];
const READ = [
  'Code;Name;Total;Basic;Project',
  ';Sum;12.00;7.00;5.00',
  '201;General;10.00;7.00;3.00',
  '208;Social;2.00;;2.00',
];

/** Tables of pages, cells parted by `;`, with their spans: `+` to the right and `v` downwards. */
function tablesOf(...pages: readonly PageContent[]) {
  return pageBlocks(pages).flatMap((block) => {
    if (block.kind !== 'table') return [];
    const rows = Array.from({ length: block.rowCount }, (_, index) =>
      block.cells
        .filter((cell) => cell.row === index)
        .map(({ text, columnSpan, rowSpan }) => {
          const across = columnSpan > 1 ? `+${columnSpan - 1}` : '';
          return `${text.replace(/\n/gu, '/')}${across}${rowSpan > 1 ? `v${rowSpan}` : ''}`;
        })
        .join(';'),
    );
    return [{ isAligned: block.basis === 'alignment', rows }];
  });
}

const THREE_LINES = [horizontal(85, 38, 685), horizontal(110, 38, 685), horizontal(176, 38, 685)];
const EACH_ROW = [85, 110, 136, 156, 176].map((at) => horizontal(at, 38, 685));

test.each([
  ['no rules', []],
  ['three rules', THREE_LINES],
  ['a rule below each row', EACH_ROW],
  [
    'a frame and a rule below each row',
    [...EACH_ROW, vertical(38, 85, 176), vertical(685, 85, 176)],
  ],
  ['a frame', grid([38, 685], [85, 176])],
])('a table with %s is read by the alignment of its amounts', (_, rules) => {
  expect(tablesOf(widePage([...HEADER, ...ROWS], rules))).toEqual([
    { isAligned: true, rows: READ },
  ]);
});

test('all rules drawn: the table is that of the rules', () => {
  const rules = grid([38, 110, 310, 430, 560, 685], [85, 110, 136, 156, 176]);
  expect(tablesOf(widePage([...HEADER, ...ROWS], rules))).toEqual([
    { isAligned: false, rows: READ },
  ]);
});

test('a title in the middle above several columns spans those', () => {
  const group = row(
    '||Spent',
    [
      ['left', 0],
      ['left', 0],
      ['middle', 500],
    ],
    80,
  );
  const sides = row('Code|Name', TITLES, 90);
  const own = row('||Total|Basic|Project', TITLES, 100);
  expect(tablesOf(widePage([...group, ...sides, ...own, ...ROWS]))[0]?.rows.slice(0, 2)).toEqual([
    'Codev2;Namev2;Spent+2',
    'Total;Basic;Project',
  ]);
});

test('columns without any figure have the titles that stand above them', () => {
  const settings: readonly Setting[] = [...TITLES, ['middle', 755]];
  const header = row('Code|Name|Total|Basic|Project|Other', settings, 100);
  expect(tablesOf(widePage([...header, ...ROWS]))[0]?.rows[1]).toBe(';Sum;12.00;7.00;5.00;');
});

test('dashes in the middle and amounts at the right of a column are one column', () => {
  const dash = row(
    '||\u2014',
    [
      ['left', 0],
      ['left', 0],
      ['middle', 360],
    ],
    190,
  );
  const rows = [...ROWS, ...row('209|Health||1.00|', BODY, 190), ...dash];
  expect(tablesOf(widePage([...HEADER, ...rows]))[0]?.rows.at(-1)).toBe('209;Health;\u2014;1.00;');
});

test('a name wrapped around its amounts is one cell of their row', () => {
  const wrapped = [
    ...row('|General', BODY, 195),
    ...row('209||3.00|3.00|', BODY, 201),
    ...row('|affairs', BODY, 207),
  ];
  expect(tablesOf(widePage([...HEADER, ...ROWS, ...wrapped]))[0]?.rows.at(-1)).toBe(
    '209;General/affairs;3.00;3.00;',
  );
});

test('a table without a header goes on in the columns of the page before', () => {
  const second = row('210|Works|4.00||4.00', BODY, 60);
  const third = row('211|Roads|1.00||1.00', BODY, 80);
  const [, next] = tablesOf(widePage([...HEADER, ...ROWS]), widePage([...second, ...third], [], 2));
  expect(next?.rows).toEqual(['210;Works;4.00;;4.00', '211;Roads;1.00;;1.00']);
});

test('a table without a header that the columns of the page before do not part has its own', () => {
  const amounts = (baseline: number) =>
    row(
      'Works|4.00|4.00',
      [
        ['left', 40],
        ['right', 340],
        ['right', 398],
      ],
      baseline,
    );
  const [, next] = tablesOf(
    widePage([...HEADER, ...ROWS]),
    widePage([...amounts(60), ...amounts(80)], [], 2),
  );
  expect(next?.rows).toEqual(['Works;4.00;4.00', 'Works;4.00;4.00']);
});

test('a title far from the middle of its columns leaves the amounts a table without a header', () => {
  const sides = row('Code|Name', TITLES, 90);
  const own = row('||Total|Basic|Project', TITLES, 100);
  const stray = row('||||Spent', TITLES, 80);
  const [table] = tablesOf(widePage([...stray, ...sides, ...own, ...ROWS]));
  expect(table?.rows).toEqual(READ.slice(1));
});

test('sentences with amounts are no table', () => {
  const sentences = [
    ...printed('The sum of 12.50 was spent in the year, and 13.50 the year before.', 40, 100),
    ...printed('Of these 10.00 went to wages, as in the year before, and 2.50 to', 40, 118),
    ...printed('travel.', 40, 136),
  ];
  expect(tablesOf(widePage(sentences))).toEqual([]);
});

test('captions above stay paragraphs', () => {
  const caption = [...printed('Expenditure', 320, 40), ...printed('Unit:one', 605, 70)];
  expect(
    pageBlocks([widePage([...caption, ...HEADER, ...ROWS])]).map((block) =>
      block.kind === 'table' ? 'table' : block.lines.map(({ text }) => text).join(),
    ),
  ).toEqual(['Expenditure', 'Unit:one', 'table']);
});
