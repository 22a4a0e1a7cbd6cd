import { expect, test } from 'vitest';
import type { PageRule } from '../../extractors/page-layout/page-content.ts';
import { centred, row, type Setting, widePage } from '../builders/aligned-page.ts';
import { grid, vertical } from '../builders/page.ts';
import { readPages } from '../builders/read.ts';

const XS = [30, 120, 330, 440, 560, 680];
const YS = [105, 130, 150, 170, 190];
const BODY: readonly Setting[] = [
  ['left', 35],
  ['left', 125],
  ['right', 436],
  ['right', 556],
  ['right', 676],
];
const TITLES: readonly Setting[] = [
  ['middle', 75],
  ['middle', 225],
  ['middle', 385],
  ['middle', 500],
  ['middle', 620],
];
const ROWS = ['|合计|12.00|7.00|5.00', '201|一般公共服务支出|10.00|7.00|3.00'];
const SOCIAL = '208|社会保障和就业支出|2.00|0.00|2.00';

function reading(rules: readonly PageRule[], rows: readonly string[] = [...ROWS, SOCIAL]) {
  const page = widePage(
    [
      ...centred('河口县统计局2022年度部门决算', 40),
      ...centred('支出决算表', 70),
      ...row('单位：万元', [['right', 680]], 95),
      ...row('科目编码|科目名称|本年支出合计|基本支出|项目支出', TITLES, 122),
      ...rows.flatMap((texts, index) => row(texts, BODY, 145 + index * 20)),
    ],
    rules,
  );
  const { facts, unassigned, problems } = readPages(page);
  return {
    facts: facts.map(({ itemCode, measure, value }) => `${itemCode} ${measure} ${value}`),
    left: unassigned.map(({ printed, reason }) => `${printed} ${reason}`),
    problems: problems.filter(({ code }) => code.startsWith('tables.')),
  };
}

const ALL = grid(XS, YS);
const WHOLE = reading(ALL);

test('a table with all rules is read in one way', () => {
  expect(WHOLE.facts).toHaveLength(9);
  expect(WHOLE.problems).toEqual([]);
});

const PUT_BACK = 'by its rules and others put between the texts of its cells';

test.each([
  ['between two columns of amounts', XS[3], PUT_BACK],
  ['between code and name', XS[1], 'by its rules as they are drawn'],
  ['between name and amount', XS[2], PUT_BACK],
  ['between two rows', YS[2], 'by the alignment of its texts'],
  ['between header and body', YS[1], PUT_BACK],
])('a missing rule %s costs nothing, and the choice is recorded', (_, missing, way) => {
  const { facts, left, problems } = reading(ALL.filter(({ at }) => at !== missing));
  expect(facts.toSorted()).toEqual(WHOLE.facts.toSorted());
  expect(left).toEqual([]);
  const [choice] = problems.filter(({ code }) => code === 'tables.reading-chosen');
  expect(choice).toMatchObject({ severity: 'information', statement: 'final.expenditure' });
  expect(choice?.message).toMatch(/6 identities close, 0 stay open/u);
  expect(choice?.message).toContain(`It was read ${way}`);
});

test('a rule that is missing in some rows is drawn on', () => {
  const [at = 0] = XS.slice(3);
  const pieces = [vertical(at, 105, 150), vertical(at, 170, 190)];
  const { facts } = reading([...ALL.filter((rule) => rule.at !== at), ...pieces]);
  expect(facts.toSorted()).toEqual(WHOLE.facts.toSorted());
});

test('borders between columns alone make a table', () => {
  const { facts, left } = reading(ALL.filter(({ orientation }) => orientation === 'vertical'));
  expect(facts.toSorted()).toEqual(WHOLE.facts.toSorted());
  expect(left).toEqual([]);
});

test('borders of columns that end below the header belong to its table', () => {
  const header = ALL.filter(({ orientation, at }) => orientation === 'horizontal' && at < 140);
  const below = XS.slice(1, -1).map((at) => vertical(at, 135, 190));
  const outer = ALL.filter(({ at }) => at === XS[0] || at === XS.at(-1));
  const { facts } = reading([...header, ...below, ...outer]);
  expect(facts.toSorted()).toEqual(WHOLE.facts.toSorted());
});

test('where no reading proves itself the figures are kept without a meaning', () => {
  const wrong = [...ROWS, '208|社会保障和就业支出|2.00|2.00|2.00'];
  const { facts, left, problems } = reading(
    ALL.filter(({ at }) => at !== XS[1]),
    wrong,
  );
  expect(facts).toEqual([]);
  expect(left).toHaveLength(9);
  expect(problems.map(({ code }) => code)).toEqual([
    'tables.reading-chosen',
    'tables.unread-alignment',
  ]);
});
