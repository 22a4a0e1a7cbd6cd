import { describe, expect, test } from 'vitest';
import { tables } from '../../src/tables/tables.ts';
import { documentOf } from '../builders/document.ts';
import { knowledge } from '../builders/knowledge.ts';

/** Title, unit and number of rows of each table. */
function found(drawn: string): readonly string[] {
  return tables(documentOf(drawn), knowledge).value.map(
    ({ caption, grid }) => `${caption.title?.text} ${caption.unit?.text} ${grid.length}`,
  );
}

describe('tables that stand one below the other in one grid', () => {
  const body = '科目编码 | 科目名称 | 合计\n201 | 一般公共服务支出 | 1.00';

  test('are told by their titles', () => {
    expect(
      found(`收入决算表 | |
        部门：建水县农业农村局 | | 单位：元
        ${body}
        注：本表反映收入。 | |
        公开03表 | |
        支出决算表 | |
        部门：建水县农业农村局 | | 单位：万元
        ${body}`),
    ).toEqual(['收入决算表 元 2', '支出决算表 万元 2']);
  });

  test('under a heading over all columns', () => {
    expect(
      found(`支出决算表 | |
        单位：元 | |
        ${body}
        财政拨款“三公”经费支出决算表 | |
        单位：万元 | |
        财政拨款“三公”经费 | |
        合计 | 因公出国（境）费 | 公务接待费
        1.00 | 0.00 | 1.00`),
    ).toEqual(['支出决算表 元 2', '财政拨款“三公”经费支出决算表 万元 3']);
  });

  test.each([
    ['the same title, printed again on the next page', '支出决算表 | |'],
    ['a title that says that the table goes on', '支出决算表（续） | |'],
    ['a unit alone', '| | 单位：元'],
  ])('but not by %s', (_, row) => {
    const [, ...others] = found(
      `支出决算表 | |\n单位：元 | |\n${body}\n${row}\n202 | 外交支出 | 2.00`,
    );
    expect(others).toEqual([]);
  });
});

describe('caption rows', () => {
  test.each([
    ['a title beside its form number', '支出决算表 | | 公开03表\n| | 单位：元'],
    ['a date between department and unit', '支出决算表 | |\n部门：民政局 | 2023年度 | 单位：元'],
    ['a date on a row of its own', '支出决算表 | |\n | 2023年度 |\n部门：民政局 | | 单位：元'],
  ])('%s', (_, rows) => {
    const body = '科目编码 | 科目名称 | 合计\n201 | 一般公共服务支出 | 1.00';
    expect(found(`${rows}\n${body}`)).toEqual(['支出决算表 元 2']);
  });

  test('a year that heads columns is none', () => {
    expect(
      found('支出决算表 | |\n单位：元 | |\n | 2023年度 |\n科目 | 合计 | 基本\n合计 | 1 | 1'),
    ).toEqual(['支出决算表 元 3']);
  });
});
