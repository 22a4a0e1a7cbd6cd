import { expect, test } from 'vitest';
import type { PageContent } from '../../extractors/page-layout/page-content.ts';
import { centred, row, type Setting, widePage } from '../builders/aligned-page.ts';
import { factLine, readPages } from '../builders/read.ts';

const BODY: readonly Setting[] = [
  ['left', 40],
  ['left', 130],
  ['right', 430],
  ['right', 550],
  ['right', 670],
];
const TITLES: readonly Setting[] = [
  ['middle', 70],
  ['middle', 210],
  ['middle', 390],
  ['middle', 520],
  ['middle', 640],
];

/** A page of 支出决算表 without rules. */
function expenditurePage(...rows: readonly string[]): PageContent {
  return widePage([
    ...centred('河口县统计局2022年度部门决算', 40),
    ...centred('支出决算表', 80),
    ...row('单位：万元', [['right', 670]], 100),
    ...row('科目编码|科目名称|本年支出合计|基本支出|项目支出', TITLES, 120),
    ...rows.flatMap((texts, index) => row(texts, BODY, 145 + index * 20)),
  ]);
}

/** What the pages are read to, with the problems of their tables. */
function reading(...pages: readonly PageContent[]) {
  const { problems, ...read } = readPages(...pages);
  return { ...read, problems: problems.filter(({ code }) => code.startsWith('tables.')) };
}

const GENERAL = '201|一般公共服务支出|10.00|7.00|3.00';

test('a table without rules whose identities close is read, and the choice is recorded', () => {
  const { facts, problems } = reading(
    expenditurePage('|合计|12.00|7.00|5.00', GENERAL, '208|社会保障和就业支出|2.00||2.00'),
  );
  expect(facts.map((fact) => `${factLine(fact)} ${fact.status}`)).toEqual([
    'final.expenditure TOTAL expenditure.total 120000 CNY verified',
    'final.expenditure TOTAL expenditure.basic 70000 CNY verified',
    'final.expenditure TOTAL expenditure.project 50000 CNY verified',
    'final.expenditure 201 expenditure.total 100000 CNY verified',
    'final.expenditure 201 expenditure.basic 70000 CNY verified',
    'final.expenditure 201 expenditure.project 30000 CNY verified',
    'final.expenditure 208 expenditure.total 20000 CNY verified',
    'final.expenditure 208 expenditure.project 20000 CNY verified',
  ]);
  expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'information tables.read-by-alignment',
  ]);
});

test('a table without rules in which an identity stays open is left unread, with every figure', () => {
  const { facts, unassigned, problems } = reading(
    expenditurePage('|合计|12.00|7.00|5.00', GENERAL, '208|社会保障和就业支出|2.00|2.00|2.00'),
  );
  expect(facts).toEqual([]);
  expect(unassigned.map(({ printed, reason }) => `${printed} ${reason}`)).toEqual(
    ['12.00', '7.00', '5.00', '10.00', '7.00', '3.00', '2.00', '2.00', '2.00'].map(
      (printed) => `${printed} table-unknown`,
    ),
  );
  expect(problems).toMatchObject([
    {
      code: 'tables.unread-alignment',
      severity: 'warning',
      message: expect.stringContaining(
        '9 figures stand below each other in table 1 (支出决算表, page 1)',
      ),
      provenance: { kind: 'page', page: 1 },
    },
  ]);
});

test('amounts that stand below each other in no known table are listed, with a warning', () => {
  const page = widePage(
    ['甲|1.50|2.50', '乙|3.50|4.50', '丙|5.00|7.00'].flatMap((texts, index) =>
      row(
        texts,
        [
          ['left', 40],
          ['right', 300],
          ['right', 500],
        ],
        100 + index * 20,
      ),
    ),
  );
  const { facts, unassigned, problems } = reading(page);
  expect(facts).toEqual([]);
  expect(unassigned.map(({ printed }) => printed)).toEqual([
    '1.50',
    '2.50',
    '3.50',
    '4.50',
    '5.00',
    '7.00',
  ]);
  expect(problems.map(({ code }) => code)).toContain('tables.unread-alignment');
});
