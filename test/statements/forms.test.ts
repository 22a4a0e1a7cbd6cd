import { describe, expect, test } from 'vitest';
import { factLine, readDrawn } from '../builders/read.ts';

function performance(drawn: string): readonly string[] {
  return readDrawn(`武胜县图书馆2021年度部门决算\n${drawn}`).facts.map(factLine);
}

describe('绩效自评表 gives the money lines of its project', () => {
  test('from a grid whose cells a converter flattened', () => {
    expect(
      performance(`部门预算项目支出绩效自评表（2023年度） |
        项目名称 | 51042123T000008813910-图书购置经费
        预算执行情况（10分） | 年度预算数（万元） | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分
        | 总额 | 100.00 | 95.83 | 95.83 | 100.00% | 10 | 10
        | 其中：财政资金 | 100.00 | 95.83 | 95.83 | 100.00% | / | /
        绩效指标（90分） | 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 | 得分
        | 产出指标 | 数量指标 | 购置图书 | 100 | 90 | 88
        合计 | 100 | 98`).filter((line) => !line.includes('.appropriation')),
    ).toEqual([
      'final.performance 图书购置经费 budget_initial 1000000 CNY',
      'final.performance 图书购置经费 budget_adjusted 958300 CNY',
      'final.performance 图书购置经费 executed 958300 CNY',
      'final.performance 图书购置经费 execution_rate_pct 100 percent',
      'final.performance 图书购置经费 execution_score 10 score',
      'final.performance 图书购置经费 score 98 score',
    ]);
  });

  test('from labels with their values beside them', () => {
    expect(
      performance(`项目绩效目标完成情况表
        项目名称 | 图书购置经费
        预算执行情况(万元) | 预算数: | 20万元 | 执行数: | 18万元
        | 其中-财政拨款: | 20万元 | 其中-财政拨款: | 18万元`),
    ).toEqual([
      'final.performance 图书购置经费 budget_adjusted 200000 CNY',
      'final.performance 图书购置经费 executed 180000 CNY',
      'final.performance 图书购置经费 budget_adjusted.appropriation 200000 CNY',
      'final.performance 图书购置经费 executed.appropriation 180000 CNY',
    ]);
  });

  test('and a blank value leaves its neighbour where it is', () => {
    expect(
      performance(`项目绩效目标完成情况表
        项目名称 | 图书购置经费
        预算执行情况(万元) | 预算数: | 20 | 执行数: | 18
        | 其它资金: | | 其它资金: | 3`).at(-1),
    ).toBe('final.performance 图书购置经费 executed.other 30000 CNY');
  });

  test('with headings that slid left of their figures and a rate printed as a share of one', () => {
    expect(
      performance(`项目支出绩效自评表
        项目名称 | | 图书购置经费
        项目资金 (万元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        | | 年度资金总额 | 80.00 | 80.00 | 40.00 | 10.00 | 0.50 | 5.00`),
    ).toEqual([
      'final.performance 图书购置经费 budget_initial 800000 CNY',
      'final.performance 图书购置经费 budget_adjusted 800000 CNY',
      'final.performance 图书购置经费 executed 400000 CNY',
      'final.performance 图书购置经费 execution_rate_pct 50 percent',
      'final.performance 图书购置经费 execution_score 5 score',
    ]);
  });

  test('of one project a row, below a heading in two levels', () => {
    expect(
      performance(`部门整体支出绩效自评表
        任务名称 | 主要内容 | 批复金额（万元） | | 实际支出金额（万元） | 预算执行率
        | | 总额 | 财政拨款 | |
        单位运转经费 | 人员经费 | 742.69 | 742.69 | 742.69 | 1.00`),
    ).toEqual([
      'final.performance 单位运转经费 budget_approved 7426900 CNY',
      'final.performance 单位运转经费 budget_approved.appropriation 7426900 CNY',
      'final.performance 单位运转经费 executed 7426900 CNY',
      'final.performance 单位运转经费 execution_rate_pct 100 percent',
    ]);
  });

  test('named by the chapter above where the form names none', () => {
    expect(
      performance(`附件2
        （全民阅读活动项目）
        该项目由办公室负责组织实施，资金按合同支付。
        年度预算数（万元） | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率
        总额 | 36.12 | 25.91 | 25.91 | 100.00%`),
    ).toEqual([
      'final.performance 全民阅读活动 budget_initial 361200 CNY',
      'final.performance 全民阅读活动 budget_adjusted 259100 CNY',
      'final.performance 全民阅读活动 executed 259100 CNY',
      'final.performance 全民阅读活动 execution_rate_pct 100 percent',
    ]);
  });
});
