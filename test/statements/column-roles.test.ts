import { describe, expect, test } from 'vitest';
import { columnRoles } from '../../src/statements/column-roles.ts';
import { tables } from '../../src/tables/tables.ts';
import { documentOf } from '../builders/document.ts';
import { knowledge } from '../builders/knowledge.ts';

/** The role of the first column, its header and its cells given. */
function roleOf(header: string, cells: readonly string[], isMeasure = false): string | undefined {
  const rows = cells.map((cell) => `${cell} | 1.00`).join('\n');
  const [table] = tables(documentOf(`${header} | 金额\n栏次 | 1\n${rows}`), knowledge).value;
  if (table === undefined) throw new Error('no table');
  return columnRoles(table, { ...knowledge, isMeasure: (column) => isMeasure && column === 0 })[0];
}

const CODES = ['201', '20105', '2010501', '202'];

describe('a column of codes', () => {
  test.each([
    ['four codes beside one other figure', [...CODES, '1.5'], 'code'],
    ['three codes beside one other figure', [...CODES.slice(1), '1.5'], 'amount'],
    ['as many words as codes', [...CODES.slice(0, 2), '合计', '人员经费'], 'code'],
    ['more words than codes', [...CODES.slice(0, 2), '合计', '人员', '公用'], 'label'],
    ['half of them listed', ['201', '202', '998', '999'], 'code'],
    ['fewer of them listed', ['201', '997', '998', '999'], 'amount'],
  ])('%s', (_, cells, role) => {
    expect(roleOf('项目', cells)).toBe(role);
  });

  test('below its own heading, listed or not', () => {
    expect(roleOf('科目编码', ['997', '998', '999'])).toBe('code');
  });

  test('below a measure only where a code is longer than integers of money are', () => {
    expect(roleOf('项目', ['201', '202', '203'], true)).toBe('amount');
    expect(roleOf('项目', CODES, true)).toBe('code');
  });
});

describe('a column that numbers its rows', () => {
  test.each([
    ['five consecutive integers', '项目', ['31', '32', '33', '34', '35'], 'numbering'],
    ['four consecutive integers', '项目', ['31', '32', '33', '34'], 'amount'],
    ['one integer below 行次', '行次', ['31'], 'numbering'],
    ['integers that leave one out', '项目', ['31', '32', '34', '35', '36'], 'amount'],
  ])('%s', (_, header, cells, role) => {
    expect(roleOf(header, cells)).toBe(role);
  });
});

describe('a column of words', () => {
  test.each([
    ['as many as figures', ['甲', '乙', '1.5', '2.5'], 'label'],
    ['fewer than figures', ['甲', '1.5', '2.5'], 'amount'],
    ['with codes in front', ['2010501行政运行'], 'label'],
  ])('%s', (_, cells, role) => {
    expect(roleOf('项目', cells)).toBe(role);
  });

  test.each([
    ['单位名称', ['本级', '中心'], 'unit'],
    ['单位代码', ['101001', '101002'], 'unit'],
    ['项目名称', ['经济普查', '人口普查'], 'detail'],
    ['科目名称', ['行政运行', '机关服务'], 'label'],
  ])('headed %s', (header, cells, role) => {
    expect(roleOf(header, cells)).toBe(role);
  });
});
