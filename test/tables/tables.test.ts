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
    [
      'below ordinals that the headings above hang over',
      '合计 | 出国 | 购置 | 运行 | 接待\n1 | 2 | 费3 | 维护费4 | 5\n9.00 | 1.00 | 3.00 | 4.00 | 1.00',
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

describe('a unit between two tables, above the title of the second', () => {
  const units = (drawn: string) =>
    tables(documentOf(drawn), knowledge).value.map(({ caption }) => caption.unit?.text ?? null);
  const GRID = '科目 | 金额\n合计 | 1.00';

  test('is printed below the first, where that has none above (Sichuan)', () => {
    expect(
      units(`支出决算表\n${GRID}\n注：本表反映支出。\n单位：万元\n收入决算表\n${GRID}`),
    ).toEqual(['万元', null]);
    expect(units(`支出决算表\n${GRID}\n单位：万元\n收入决算表\n${GRID}\n单位：元`)).toEqual([
      '万元',
      '元',
    ]);
  });

  test('is the second one’s, where the first has its own', () => {
    expect(units(`单位：万元\n支出决算表\n${GRID}\n单位：元\n收入决算表\n${GRID}`)).toEqual([
      '万元',
      '元',
    ]);
  });

  test('and not far below a table', () => {
    expect(units(`支出决算表\n${GRID}\n二、收入情况\n单位：万元`)).toEqual([null]);
  });

  test('or in its last row', () => {
    expect(units(`支出决算表\n${GRID}\n | 单位：万元\n | `)).toEqual(['万元']);
  });
});

describe('captions as sheets and portals print them', () => {
  const SHEET = `附件2 | < | <
    收入支出决算表 | < | <
     | |
     | | 公开01表
    部门：建水县统计局 | 2022年度 | 单位：万元
     | |
    项目 | 行次 | 决算数
    一、财政拨款收入 | 1 | 5.00`;

  test('number, year and blank rows above the header belong to the caption', () => {
    const { caption, grid, headerRowCount } = onlyTable(SHEET);
    expect(caption.title?.text).toBe('收入支出决算表');
    expect(caption.formNumber?.text).toBe('公开01表');
    expect(caption.department?.text).toBe('建水县统计局');
    expect(caption.unit?.text).toBe('万元');
    expect([grid.length, headerRowCount]).toEqual([2, 1]);
  });

  test('a label may have its value in the next cell', () => {
    const { caption } = onlyTable(`支出决算表 | < | < | <
      部门： | 建水县统计局 | 单位： | 元
      项目 | 合计 | 基本支出 | 项目支出
      合计 | 1.00 | 1.00 | `);
    expect([caption.department?.text, caption.unit?.text]).toEqual(['建水县统计局', '元']);
  });

  test.each([
    ['表1 收入决算表', '收入决算表', '表1'],
    ['收入决算表（公开02表）', '收入决算表', '公开02表'],
    ['附表2：收入决算表', '收入决算表', '附表2'],
    ['收入决算表（续表）', '收入决算表', undefined],
    ['表一般公共预算支出表', '表一般公共预算支出表', undefined],
  ])('%s', (line, title, form) => {
    const { caption } = onlyTable(`${line} | <\n项目 | 金额\n合计 | 1.00`);
    expect([caption.title?.text, caption.formNumber?.text]).toEqual([title, form]);
  });

  test.each([
    ['a unit in a heading', '项目 | 金额（单位：万元）\n合计 | 1.00'],
    ['a heading of one word', '项目 | <\n科目 | 金额\n合计 | 1.00'],
  ])('%s is no caption', (_, drawn) => {
    expect(onlyTable(drawn).grid).toHaveLength(drawn.split('\n').length);
  });
});

describe('tables in one grid, and one table in several', () => {
  test('a title with a header below begins another table', () => {
    const stacked = tables(
      documentOf(`收入决算表 | <
        | 单位：万元
        项目 | 合计
        合计 | 1.00
         |
        支出决算表 | <
        | 单位：元
        项目 | 合计
        合计 | 2.00
        注：本表反映支出。 | <`),
      knowledge,
    ).value;
    expect(
      stacked.map(({ caption, grid, notes }) => [
        caption.title?.text,
        caption.unit?.text,
        grid.length,
        notes.length,
      ]),
    ).toEqual([
      ['收入决算表', '万元', 2, 0],
      ['支出决算表', '元', 2, 1],
    ]);
  });

  test('a caption and header that each page repeats are read once', () => {
    const { grid } = onlyTable(`支出决算表 | <
      公开03表 | 单位：元
      项目 | 合计
      科目编码 | 金额
      201 | 1.00
      支出决算表（续） | <
      公开03表 | 单位：元
      项目 | 合计
      科目编码 | 金额
      202 | 2.00`);
    expect(grid.map((row) => row[0]?.text)).toEqual(['项目', '科目编码', '201', '202']);
  });

  test.each([
    ['below 续表', '续表\n203 | 2.00'],
    ['below its title with 续', '支出决算表（续）\n项目 | 合计\n203 | 2.00'],
    ['at once', '\n203 | 2.00'],
  ])('a part %s is joined', (_, part) => {
    const { grid, ordinals } = onlyTable(`支出决算表\n单位：元\n项目 | 合计\n201 | 1.00\n${part}`);
    expect([ordinals, grid.length]).toEqual([[1, 2], 3]);
  });

  test.each([
    ['has a header', '\n项目 | 合计\n203 | 2.00'],
    ['has a title', '收入决算表\n203 | 2.00'],
    ['is wider', '\n203 | 2.00 | 3.00'],
  ])('a table that %s stays alone', (_, part) => {
    const drawn = `支出决算表\n单位：元\n项目 | 合计\n201 | 1.00\n${part}`;
    expect(tables(documentOf(drawn), knowledge).value).toHaveLength(2);
  });
});
