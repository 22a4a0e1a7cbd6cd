import { describe, expect, test } from 'vitest';
import type { DocKind } from '../../schemas/records/filing.ts';
import { classified } from '../../src/statements/classify.ts';
import { tables } from '../../src/tables/tables.ts';
import { documentOf } from '../builders/document.ts';
import { knowledge } from '../builders/knowledge.ts';

const kinds = [...knowledge.statements.values()];

function classifiedTitle(title: string, docKind: DocKind | null = null): string | null {
  const [table] = tables(
    documentOf(`${title}\n单位：元\n科目 | 金额\n合计 | 1.00`),
    knowledge,
  ).value;
  if (table === undefined) throw new Error('no table');
  return (
    classified(table, { docKind, unitName: '建水县政府采购中心' }, knowledge)?.kind.key ?? null
  );
}

describe('every title of a statement classifies to its own key and to no other', () => {
  test.each(
    kinds.flatMap(({ key, titles }) => titles.map((title): [string, string] => [title, key])),
  )('%s is %s', (title, key) => {
    expect(classifiedTitle(title)).toBe(key);
  });
});

describe('year, unit and ordinal may stand around a title, a qualifier may not', () => {
  test.each([
    ['2025年部门支出决算表', 'final.expenditure'],
    ['建水县农业农村局2020年度收入支出决算总表', 'final.summary'],
    ['四、财政拨款收入支出决算总表', 'final.appropriation_summary'],
    ['项目支出绩效自评表（2023年度）', 'final.performance'],
    ['政府性基金预算财政拨款“三公”经费支出决算表', null],
    ['财政拨款支出决算明细表', 'final.appropriation_detail'],
    ['2022年部门预算项目支出表', 'budget.project'],
    ['项目支出绩效目标表', null],
    ['机构人员情况表', null],
    ['支出预算总表（按部门预算经济分类）', null],
    ['建水县政府采购中心2023年度支出决算表', 'final.expenditure'],
    ['2024年度财政拨款收、支决算总表', 'final.appropriation_summary'],
    ['收入支出决算总体情况表', 'final.summary'],
    ['公共财政预算财政拨款支出决算表', 'final.gpb_expenditure'],
    ['一般公共预算财政拨款支出决算表（按功能分类科目）', 'final.gpb_expenditure'],
    ['政府性基金财政拨款收入支出决算表', 'final.gov_fund'],
    ['2024年部门预算收支总表', 'budget.summary'],
    ['部门收支总体情况预算表', 'budget.summary'],
    ['某某县司法局2024年部门收入预算总体情况表', 'budget.revenue'],
    ['2025年部门一般公共预算支出功能分类预算表', 'budget.gpb_expenditure'],
    ['2025年单位国有资本经营预算支出功能分类预算表', 'budget.state_capital'],
    ['一般公共预算当年拨款支出预算情况表', 'budget.gpb_expenditure'],
    ['一般公共预算支出预算表（按功能科目分类）', 'budget.gpb_expenditure'],
    ['一般公共预算支出预算表（按支出经济分类科目）', null],
    ['政府性基金预算“三公”经费支出预算表', null],
    ['一般公共预算财政拨款收支决算总表', null],
    ['社会保险基金支出决算表', null],
    ['政府采购预算明细表', null],
  ])('%s is %s', (title, key) => {
    expect(classifiedTitle(title)).toBe(key);
  });
});

describe('a title that does not say whether it is of a budget is of the kind of its filing', () => {
  test.each([
    ['部门收支总表', 'budget.summary', 'final.summary'],
    ['收入总表', 'budget.revenue', 'final.revenue'],
    ['一般公共预算“三公”经费支出表', 'budget.three_public', 'final.three_public'],
    ['一般公共预算支出情况表', 'budget.gpb_expenditure', 'final.gpb_expenditure'],
    ['政府性基金预算支出表', 'budget.gov_fund', 'final.gov_fund'],
    ['一般公共预算基本支出表', 'budget.gpb_basic', 'final.gpb_basic'],
    ['财政拨款收支总表', 'budget.appropriation_summary', 'final.appropriation_summary'],
    ['支出决算表', 'final.expenditure', 'final.expenditure'],
    ['支出预算总表', 'budget.expenditure', 'budget.expenditure'],
  ])('%s', (title, budget, final) => {
    expect(classifiedTitle(title, 'budget')).toBe(budget);
    expect(classifiedTitle(title, 'final')).toBe(final);
  });
});

test('no two statements of a kind of filing claim the same title', () => {
  const titles = kinds.flatMap((kind) => [...kind.titleCores].map((core) => kind.docKind + core));
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('within one statement and side, a label leads to one line', () => {
  const clashes = kinds.flatMap(({ key, lines }) =>
    lines.flatMap((line) =>
      lines
        .filter(
          (other) => other.key < line.key && other.side === line.side && other.under === line.under,
        )
        .flatMap((other) => [...line.labels].filter((label) => other.labels.has(label)))
        .map((label) => `${key}: ${label}`),
    ),
  );
  expect(clashes).toEqual([]);
});

describe('identities name what the statement has', () => {
  const codes = /^\d{3}(?:\d{2}){0,2}$|^TOTAL$|^functional:class$/u;
  test.each(kinds.map((kind): [string, typeof kind] => [kind.key, kind]))('%s', (_, kind) => {
    const measures = new Set([
      ...kind.columns.map(({ measure }) => measure),
      ...knowledge.measures.units.keys(),
    ]);
    const lines = new Set(kind.lines.map(({ key }) => key));
    for (const identity of kind.identities) {
      expect(identity.id.startsWith(`${kind.key}.`)).toBe(true);
      if (!('each' in identity) || identity.each === undefined || 'tree' in identity) continue;
      const names = [identity.total, ...identity.parts].map((name) => `${name}`.replace(/^-/u, ''));
      const known = (name: string) =>
        identity.each === 'item' ? measures.has(name) : lines.has(name) || codes.test(name);
      expect(names.filter((name) => !known(name))).toEqual([]);
    }
  });
});

test('identities between statements name statements, lines and measures that exist', () => {
  const between = knowledge.identitiesBetween.filter(({ over }) => over !== 'text');
  const terms = between.flatMap(({ total, parts }) => [total, ...parts]);
  for (const { statement, item, measure } of terms) {
    const kind = knowledge.statements.get(statement ?? '');
    expect(kind, statement).toBeDefined();
    expect(
      kind?.columns.some((column) => column.measure === measure),
      `${statement} ${measure}`,
    ).toBe(true);
    const isKnown =
      item === undefined ||
      item === 'TOTAL' ||
      /^\d+$/u.test(item) ||
      kind?.lines.some(({ key }) => key === item);
    expect(isKnown, `${statement} ${item}`).toBe(true);
  }
});

test('ids of identities are unique', () => {
  const ids = [
    ...kinds.flatMap(({ identities }) => identities),
    ...knowledge.identitiesBetween,
  ].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
