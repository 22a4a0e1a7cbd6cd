import { describe, expect, test } from 'vitest';
import { columnPaths } from '../../src/tables/column-paths.ts';
import { gridRows } from '../../src/tables/grid-rows.ts';
import { documentOf } from '../builders/document.ts';

function paths(drawn: string): readonly string[] {
  const [table] = documentOf(drawn).blocks;
  if (table?.kind !== 'table') throw new Error('draw a table');
  return columnPaths(gridRows(table), 'lost').map((path) => path.join('/'));
}

describe('a heading whose merged cell was lost covers the empty cells on its right', () => {
  test('as far as a deeper row divides them', () => {
    expect(
      paths(`项目 | | 本年收入合计 | 事业收入 | | 其他收入
             科目编码 | 科目名称 | | 小计 | 其中：教育收费 |`),
    ).toEqual([
      '项目/科目编码',
      '项目/科目名称',
      '本年收入合计',
      '事业收入/小计',
      '事业收入/其中：教育收费',
      '其他收入',
    ]);
  });

  test('but never leaves the range of the heading above it', () => {
    expect(
      paths(`年初结转和结余 | | 年末结转和结余 | |
             合计 | 基本支出结转 | 合计 | 项目支出结转和结余 |
             | | | 项目支出结转 | 项目支出结余`),
    ).toEqual([
      '年初结转和结余/合计',
      '年初结转和结余/基本支出结转',
      '年末结转和结余/合计',
      '年末结转和结余/项目支出结转和结余/项目支出结转',
      '年末结转和结余/项目支出结转和结余/项目支出结余',
    ]);
  });

  test('over three levels, as 三公 tables of Shanghai have', () => {
    expect(
      paths(`合计 | | 公务用车购置及运行维护费 | | | | 公务接待费 |
             | | 小计 | | 公务用车购置费 | | |
             预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数`),
    ).toEqual([
      '合计/预算数',
      '合计/决算数',
      '公务用车购置及运行维护费/小计/预算数',
      '公务用车购置及运行维护费/小计/决算数',
      '公务用车购置及运行维护费/公务用车购置费/预算数',
      '公务用车购置及运行维护费/公务用车购置费/决算数',
      '公务接待费/预算数',
      '公务接待费/决算数',
    ]);
  });
});
