import { expect, test } from 'vitest';
import type { PageCharacter, PageContent } from '../../extractors/page-layout/page-content.ts';
import { centred, row, type Setting, set, widePage } from '../builders/aligned-page.ts';
import { grid, printed } from '../builders/page.ts';
import { factLine, readPages } from '../builders/read.ts';

const EDGES = [30, 120, 330, 460, 580, 700];
const COLUMNS: readonly Setting[] = EDGES.slice(0, -1).map((x) => ['left', x + 5]);
const PITCH = 24;

/** A ruled table of rows of five cells, from `top` on. */
function ruled(top: number, rows: readonly string[]) {
  const ys = Array.from({ length: rows.length + 1 }, (_, index) => top + index * PITCH);
  return {
    characters: rows.flatMap((texts, index) => row(texts, COLUMNS, top + index * PITCH + 15)),
    rules: grid(EDGES, ys),
  };
}

const CAPTION = [
  ...centred('河口县统计局2022年度部门决算', 40),
  ...centred('支出决算表', 70),
  ...row('单位：万元', [['right', 700]], 95),
];
const HEADER = '科目编码|科目名称|本年支出合计|基本支出|项目支出';

function firstPage(...rows: readonly string[]): PageContent {
  const { characters, rules } = ruled(100, rows);
  return widePage([...CAPTION, ...characters], rules);
}

function nextPage(...rows: readonly string[]): PageContent {
  const { characters, rules } = ruled(60, rows);
  return widePage(characters, rules, 2);
}

/** The facts of some pages, and what was left or reported but that there are no chapters. */
function reading(...pages: readonly PageContent[]) {
  const { facts, unassigned, problems } = readPages(...pages);
  return {
    facts: facts.map((fact) => `${factLine(fact)} ${fact.status}`),
    left: unassigned.map(({ printed, reason }) => `${printed} ${reason}`),
    problems: problems
      .filter(({ code }) => !code.startsWith('outline.'))
      .map(({ code, message }) => `${code}: ${message}`),
  };
}

const TOTAL = '|合计|12.00|7.00|5.00';
const GENERAL = '201|一般公共服务支出|10.00|7.00|3.00';
const SOCIAL = '208|社会保障和就业支出|2.00|0.00|2.00';
const FACTS = [
  ['TOTAL', 120000, 70000, 50000],
  ['201', 100000, 70000, 30000],
  ['208', 20000, 0, 20000],
].flatMap(([code, ...values]) =>
  ['total', 'basic', 'project'].map(
    (measure, index) =>
      `final.expenditure ${code} expenditure.${measure} ${values[index]} CNY verified`,
  ),
);

test.each<[string, readonly PageContent[]]>([
  ['between two rows', [firstPage(HEADER, TOTAL, GENERAL), nextPage(SOCIAL)]],
  [
    'and numbered columns that the next page repeats without the header',
    [firstPage(HEADER, '|栏次|1|2|3', TOTAL, GENERAL), nextPage('|栏次|1|2|3', SOCIAL)],
  ],
  [
    'and the last line of a header of two repeated',
    [
      firstPage(
        '|项目|本年支出|本年支出|本年支出',
        '科目编码|科目名称|合计|基本支出|项目支出',
        TOTAL,
        GENERAL,
      ),
      nextPage('科目编码|科目名称|合计|基本支出|项目支出', SOCIAL),
    ],
  ],
  [
    'inside a name, below its amounts',
    [firstPage(HEADER, TOTAL, GENERAL, '208|社会保障和|2.00|0.00|2.00'), nextPage('|就业支出|||')],
  ],
  [
    'inside a name, above its amounts',
    [firstPage(HEADER, TOTAL, GENERAL, '208|社会保障和|||'), nextPage('|就业支出|2.00|0.00|2.00')],
  ],
])('a table cut %s', (_, pages) => {
  expect(reading(...pages)).toEqual({ facts: FACTS, left: [], problems: [] });
});

const BODY = [TOTAL, GENERAL, SOCIAL].map((texts) => texts.split('|'));
const [LEFT_EDGES, RIGHT_EDGES] = [EDGES.slice(0, 4), [30, 150, 270]];

/** The columns `from` … `to` of the table as a page of their own, and what stands above them. */
function columnsPage(
  [from, to]: readonly [number, number],
  edges: readonly number[],
  {
    number,
    caption,
    header = HEADER,
  }: { number: number; caption: readonly PageCharacter[]; header?: string },
): PageContent {
  const rows = [header.split('|'), ...BODY].map((texts) => texts.slice(from, to).join('|'));
  const settings = edges.slice(0, -1).map((x): Setting => ['left', x + 5]);
  const ys = Array.from({ length: rows.length + 1 }, (_, index) => 100 + index * PITCH);
  const characters = rows.flatMap((texts, index) => row(texts, settings, 115 + index * PITCH));
  return { ...widePage([...caption, ...characters], grid(edges, ys), number), width: 500 };
}

const NAME = printed('河口县统计局2022年度部门决算', 100, 40);
const UNIT = set('单位：万元', ['right', 270], 95);

test.each<[string, readonly PageContent[]]>([
  [
    'its title on the left page',
    [
      columnsPage([0, 3], LEFT_EDGES, {
        number: 1,
        caption: [...NAME, ...printed('支出决算表', 300, 70)],
      }),
      columnsPage([3, 5], RIGHT_EDGES, { number: 2, caption: UNIT }),
    ],
  ],
  [
    'its title across the edge of the paper',
    [
      columnsPage([0, 3], LEFT_EDGES, {
        number: 1,
        caption: [...NAME, ...printed('支出决算表', 435, 70)],
      }),
      columnsPage([3, 5], RIGHT_EDGES, {
        number: 2,
        caption: [...printed('支出决算表', 5, 70), ...UNIT],
      }),
    ],
  ],
])('a table printed by page columns, %s, is one', (_, pages) => {
  const { facts, left, problems } = reading(...pages);
  expect({ facts, left, problems }).toEqual({ facts: FACTS, left: [], problems: [] });
});

test('figures of the right page stand on that page', () => {
  const { facts } = readPages(
    columnsPage([0, 3], LEFT_EDGES, {
      number: 1,
      caption: [...NAME, ...printed('支出决算表', 300, 70)],
    }),
    columnsPage([3, 5], RIGHT_EDGES, { number: 2, caption: UNIT }),
  );
  const project = facts.find(
    ({ itemCode, measure }) => itemCode === '208' && measure === 'expenditure.project',
  );
  expect(project?.provenance).toEqual({ kind: 'page', page: 2, bbox: [155, 179, 195, 187] });
});

test('a page that goes on with another table, its rows at the same heights, is no right part', () => {
  const edges = [30, 100, 300, 380, 440, 500];
  const { facts } = reading(
    columnsPage([0, 5], EDGES, {
      number: 1,
      caption: [
        ...NAME,
        ...printed('支出决算表', 300, 70),
        ...set('单位：万元', ['right', 700], 95),
      ],
    }),
    columnsPage([0, 5], edges, { number: 2, caption: [] }),
  );
  expect(facts.slice(0, FACTS.length)).toEqual(FACTS);
});

test('a page with rows at the same heights and a title of its own is another table', () => {
  const pages = [
    columnsPage([0, 5], EDGES, {
      number: 1,
      caption: [
        ...NAME,
        ...printed('支出决算表', 300, 70),
        ...set('单位：万元', ['right', 700], 95),
      ],
    }),
    columnsPage([0, 5], EDGES, {
      number: 2,
      caption: [...printed('收入决算表', 300, 70), ...set('单位：万元', ['right', 700], 95)],
      header: '科目编码|科目名称|本年收入合计|财政拨款收入|其他收入',
    }),
  ].map((each) => ({ ...each, width: 800 }));
  const { facts } = reading(...pages);
  expect(facts.filter((line) => line.startsWith('final.expenditure'))).toEqual(FACTS);
  expect(facts).toContain('final.revenue 208 revenue.other 20000 CNY verified');
});

test('two tables below each other on one page are two', () => {
  const first = ruled(100, [HEADER, TOTAL, GENERAL, SOCIAL]);
  const caption = [
    ...centred('一般公共预算财政拨款支出决算表', 330),
    ...row('单位：万元', [['right', 700]], 350),
  ];
  const second = ruled(360, [
    HEADER,
    '|合计|3.00|1.00|2.00',
    '201|一般公共服务支出|3.00|1.00|2.00',
  ]);
  const { facts, left, problems } = reading(
    widePage(
      [...CAPTION, ...first.characters, ...caption, ...second.characters],
      [...first.rules, ...second.rules],
    ),
  );
  expect(facts.slice(0, FACTS.length)).toEqual(FACTS);
  expect(facts.slice(FACTS.length)).toContain(
    'final.gpb_expenditure 201 expenditure.project 20000 CNY verified',
  );
  expect([left, problems]).toEqual([[], []]);
});
