import { describe, expect, test } from 'vitest';
import { readDrawn } from '../builders/read.ts';

const table = (unit: string, ...amounts: readonly string[]) =>
  readDrawn(`建水县农业农村局2020年度部门决算
    # 第二部分 部门决算表
    支出决算表
    ${unit}
    科目编码 | 科目名称 | 本年支出合计
    ${amounts.map((amount, index) => `${201 + index} | 类 | ${amount}`).join('\n')}`);

describe('money is converted to yuan exactly, by the unit of its own table', () => {
  test.each([
    ['单位：万元', '742.69', '7426900', '100'],
    ['单位：万元', '0.07', '700', '100'],
    ['金额单位：元', '7,426,932.75', '7426932.75', '0'],
    ['单位：千元', '1.5', '1500', '100'],
    ['单位：亿元', '1.2345', '123450000', '10000'],
    ['单位:元', '22,118,861', '22118861', '1'],
  ])('%s %s', (unit, printed, value, quantum) => {
    expect(table(unit, printed).facts).toMatchObject([{ value, quantum, printed, unit: 'CNY' }]);
  });
});

test('the finest figure of a table gives the step of all: spreadsheets drop trailing zeros', () => {
  expect(table('单位：万元', '2.9', '70.33').facts.map(({ quantum }) => quantum)).toEqual([
    '100',
    '100',
  ]);
});

test('without a unit no figure gets a value, and one problem says so', () => {
  const { facts, unassigned, problems } = table('部门：建水县农业农村局', '1.00', '2.00');
  expect(facts).toEqual([]);
  expect(unassigned.map(({ reason }) => reason)).toEqual(['unit-unknown', 'unit-unknown']);
  expect(problems.filter(({ code }) => code === 'facts.unit-missing')).toHaveLength(1);
});

test('a blank, a dash and a printed zero are three things', () => {
  const { facts } = table('单位：元', '', '—', '0.00');
  expect(facts).toMatchObject([{ itemCode: '203', value: '0', printed: '0.00' }]);
});

test('a malformed number is kept as printed, with an error', () => {
  const { facts, unassigned, problems } = table('单位：元', '1,00.5', '2.00');
  expect(facts).toHaveLength(1);
  expect(unassigned).toMatchObject([{ printed: '1,00.5', reason: 'number-malformed' }]);
  expect(problems.find(({ code }) => code === 'facts.number-malformed')?.severity).toBe('error');
});
