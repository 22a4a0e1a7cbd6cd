import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../schemas/records/indicator.ts';
import { readDrawn } from '../builders/read.ts';

function indicatorsOf(drawn: string): readonly Indicator[] {
  return readDrawn(`武胜县图书馆2021年度部门决算\n${drawn}`).indicators;
}

function lines(drawn: string): readonly string[] {
  return indicatorsOf(drawn).map(({ project, level1, level2, level3, target, actual, score }) =>
    [project, level1, level2, level3, target, actual, score].map((text) => text ?? '').join('|'),
  );
}

describe('performance indicators are rows of their own', () => {
  test('of the project that the form names, a level standing for the rows below it', () => {
    expect(
      lines(`部门预算项目支出绩效自评表 |
        项目名称 | 51042123T000008813910-图书购置经费
        绩效指标（90分） | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分
        | 产出指标 | 数量指标 | 购置图书 | ≥ | 100 | 册 | 120 | 40 | 40
        | | 质量指标 | 验收合格率 | ＝ | 100 | % | 100 | 40 | 38
        | 效益指标 | 社会效益指标 | 读者满意 | 定性 | 优 | | 优 | 10 | 10
        合计 | 100 | 98`),
    ).toEqual([
      '图书购置经费|产出指标|数量指标|购置图书|100|120|40',
      '图书购置经费|产出指标|质量指标|验收合格率|100|100|38',
      '图书购置经费|效益指标|社会效益指标|读者满意|优|优|10',
    ]);
  });

  test('below a header of two rows', () => {
    const [indicator, ...others] = indicatorsOf(`项目支出绩效自评表
      项目名称 | | | 视频会议系统建设
      绩效指标 | | | 年度指标值 | | | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
      一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | | | |
      产出指标 | 数量指标 | 分会场 | = | 7 | 个 | 6 | 15 | 13 | 一处延期
      其他需要说明事项 | | | 无
      总分 | | | | | | | 100 | 98`);
    expect(others).toEqual([]);
    expect(indicator).toMatchObject({
      ...{ level3: '分会场', nature: '=', target: '7', unit: '个', actual: '6' },
      ...{ weight: '15', score: '13', reason: '一处延期' },
    });
  });

  test('under headings with a remark in brackets', () => {
    expect(
      lines(`项目支出绩效目标完成情况表
        项目名称 | 办公区域维修
        绩效指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 预期指标值(包含数字及文字描述) | 实际完成指标值(包含数字及文字描述)
        | 项目完成指标 | 成本指标 | 零星维修 | 30万 | 28万
        | 项目完成指标 | | | |`),
    ).toEqual(['办公区域维修|项目完成指标|成本指标|零星维修|30万|28万|']);
  });

  test('of the unit as a whole in a table of no known kind', () => {
    expect(
      lines(`整体支出绩效评价指标
        一级指标 | 二级指标 | 三级指标 | 自评分 | 指标说明
        过程 | 预算执行 | 预算执行率 | 4 | 见说明
        总分 | | | 93 |`),
    ).toEqual(['|过程|预算执行|预算执行率|||4']);
  });
});

test('a table without such headings has none', () => {
  expect(
    lines(`收入决算表
      单位：万元
      科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入
      201 | 一般公共服务支出 | 10.00 | 10.00`),
  ).toEqual([]);
});

test('a heading of a column of names is no project', () => {
  const [indicator] = indicatorsOf(`部门整体支出绩效自评表
    部门名称 | 武胜县图书馆
    任务名称 | 项目级次 | 批复金额（万元） | 实际支出金额（万元） | 预算执行率
    单位运转经费 | 县级 | 742.69 | 742.69 | 1.00
    一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值
    产出指标 | 数量指标 | 读者人次 | 100 | 120`);
  expect(indicator?.project).toBeNull();
});
