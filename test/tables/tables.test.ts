import { describe, expect, test } from 'vitest';
import type { LogicalTable } from '../../schemas/reading/logical-table.ts';
import { tables } from '../../src/tables/tables.ts';
import { documentOf } from '../builders/document.ts';
import { knowledge } from '../builders/knowledge.ts';

function onlyTable(drawn: string): LogicalTable {
  const { value, problems } = tables(documentOf(drawn), knowledge);
  expect(problems).toEqual([]);
  const [table] = value;
  if (table === undefined || value.length > 1) throw new Error('draw one table');
  return table;
}

describe('the caption is found among the lines above', () => {
  const body = `科目编码 | 科目名称 | 合计
                201 | 一般公共服务支出 | 1.00`;

  test('in any order, on lines of their own or together', () => {
    const apart = onlyTable(`支出决算表
      公开03表
      部门：建水县农业农村局
      金额单位：元
      ${body}`);
    const together = onlyTable(`# 支出决算表
      公开03表
      部门：建水县农业农村局 金额单位：元
      ${body}`);
    for (const { caption } of [apart, together]) {
      expect(caption.title?.text).toBe('支出决算表');
      expect(caption.formNumber?.text).toBe('公开03表');
      expect(caption.department?.text).toBe('建水县农业农村局');
      expect(caption.unit?.text).toBe('元');
    }
  });

  test('in the first rows of the table itself', () => {
    const { caption, grid } = onlyTable(`支出决算表 | |
      编制单位：建水县农业农村局 | | 单位:万元
      ${body}`);
    expect(caption.title?.text).toBe('支出决算表');
    expect(caption.unit?.text).toBe('万元');
    expect(grid).toHaveLength(2);
  });

  test('and not beyond a sentence or the table before', () => {
    const { caption } = onlyTable(`支出决算表
      单位：元
      下表反映部门本年度各项支出情况。
      ${body}`);
    expect([caption.title, caption.unit]).toEqual([null, null]);
  });
});

describe('the header ends where the figures or items begin', () => {
  test.each([
    ['at the first code', '科目编码 | 合计\n201 | ', 1],
    ['at a total without figures', '科目 | 本年支出\n合计 | ', 1],
    ['below a row that numbers the columns', '项目 | 行次 | 金额\n栏次 | | 1\n收入 | 1 | ', 2],
    [
      'below columns numbered without a word',
      '合计 | 出国 | 接待\n1 | 2 | 3\n9.00 | 8.00 | 1.00',
      2,
    ],
    ['at a line with an ordinal', '收入 | \n项目 | 金额\n一、财政拨款收入 | ', 2],
  ])('%s', (_, drawn, rows) => {
    expect(onlyTable(drawn).headerRowCount).toBe(rows);
  });
});

test('notes are read below the table and from its last rows', () => {
  const below = onlyTable(
    '科目 | 金额\n合计 | \n注：本表反映支出情况。\n备注：本表无数据。\n二、其他',
  );
  expect(below.notes.map(({ text }) => text)).toEqual([
    '注：本表反映支出情况。',
    '备注：本表无数据。',
  ]);
  const inside = onlyTable('科目 | 金额\n合计 | 1.00\n注：1. 单位使用的经费。 |');
  expect(inside.notes.map(({ text }) => text)).toEqual(['注：1. 单位使用的经费。']);
  expect(inside.grid).toHaveLength(2);
});

test('a unit between two tables, above the title of the second, is not the second one’s', () => {
  const { value } = tables(
    documentOf(
      '支出决算表\n科目 | 金额\n合计 | 1.00\n单位：万元\n收入决算表\n科目 | 金额\n合计 | 1.00',
    ),
    knowledge,
  );
  expect(value.map(({ caption }) => caption.unit)).toEqual([null, null]);
});
