import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../schemas/records/indicator.ts';
import { costIndicatorResults } from '../../src/checks/performance/cost-indicators.ts';
import { foldedText } from '../../src/text/folded-text.ts';
import { madeFact } from '../builders/checked-filing.ts';
import { readingOf } from '../builders/filing-reading.ts';
import { knowledge } from '../builders/knowledge.ts';
import { readDrawn } from '../builders/read.ts';

const { projects } = knowledge.checks;

function findings(drawn: string): string[] {
  return readDrawn(`建水县农业农村局2020年度部门决算\n${drawn}`)
    .checks.filter(({ outcome, cause }) => outcome === 'fail' && cause === null)
    .map(({ severity, check, stated, quoted }) => [severity, check, stated ?? quoted].join(' '));
}

describe('what a part of the description of a project holds', () => {
  test.each(projects.parts)('$id', ({ holds, found, passed }) => {
    expect(found.filter((text) => holds.test(foldedText(text)))).toEqual([]);
    expect(passed.filter((text) => !holds.test(foldedText(text)))).toEqual([]);
  });

  const described = (basis: string, body: string) => `# 第三部分 项目经费情况说明
## 二、立项依据
${basis}
## 三、实施主体
${body}`;

  test.each([
    ['《建水县2020年农业工作要点》', '建水县农业农村局', []],
    ['《建水县2018-2020年农业发展规划》', '由县种子站具体实施。', []],
    ['2019年1月1日起施行的《农业项目管理办法》', '县种子站', []],
    ['《建水县2019年农业工作要点》和《2020年重点工作》', '县种子站', []],
    [
      '《建水县2019年农业工作要点》',
      '主要完成县委、县政府年度工作任务，使各乡镇明晰目标。',
      [
        'information projects.basis-of-other-year 《建水县2019年农业工作要点》',
        'information projects.body-missing 主要完成县委、县政府年度工作任务，使各乡镇明晰目标。',
      ],
    ],
  ])('%s, %s', (basis, body, expected) => {
    expect(findings(described(basis, body))).toEqual(expected);
  });
});

describe('an indicator of cost against the money of its project', () => {
  const indicator = (given: Partial<Indicator>): Indicator => ({
    project: '种子检测',
    level1: '产出指标',
    level2: '成本指标',
    level3: '资金投入',
    nature: '＝',
    target: '200000',
    unit: '元',
    actual: '已全部完成',
    weight: null,
    score: null,
    reason: null,
    table: 0,
    provenance: { kind: 'span', start: 0, end: 1, line: 1 },
    ...given,
  });
  const money = (measure: string, value: string) =>
    madeFact({ statement: 'final.performance', itemCode: '种子检测', measure, value });
  const facts = [money('budget_initial', '500000'), money('executed', '480000')];

  test.each([
    ['the budget', { target: '50', unit: '万元' }, []],
    ['the payment', { target: '480000' }, []],
    ['neither', {}, ['performance.cost-differs']],
    ['neither, and not reached', { actual: '未达预期' }, []],
    ['the price of one thing', { level3: '每份样品检测单价' }, []],
    ['more than the budget', { target: '60', unit: '万元' }, ['performance.cost-beyond-budget']],
  ])('%s', (_, given, expected) => {
    const reading = readingOf(facts, { indicators: [indicator(given)] });
    expect(costIndicatorResults(reading, projects).map(({ check }) => check)).toEqual(expected);
  });

  test.each([
    ['12304.5', []],
    ['12504.5', ['performance.cost-beyond-budget']],
  ])('%s beside a budget that is printed as 1.23万元', (target, expected) => {
    const budget = { ...money('budget_initial', '12300'), quantum: '100' };
    const reading = readingOf([budget], { indicators: [indicator({ target })] });
    expect(costIndicatorResults(reading, projects).map(({ check }) => check)).toEqual(expected);
  });
});

describe('what all projects of a class come to', () => {
  const filing = (people: string, running: string) => `# 第二部分 2020年度部门决算情况说明
## 三、支出决算情况说明
2020年度支出合计100.00万元，其中：基本支出90.00万元；项目支出10.00万元。
## 六、一般公共预算财政拨款基本支出决算情况说明
2020年度一般公共预算财政拨款基本支出90.00万元，其中：人员经费80.00万元；公用经费10.00万元。
# 第四部分 附件
## 项目绩效分析
1.人员类项目绩效分析。2020年预算安排人员类项目经费${people}万元。
2.运转类项目绩效分析。2020年预算安排运转类项目经费${running}万元。`;

  test('is what the line of the account comes to', () => {
    expect(findings(filing('80.00', '20.00'))).toEqual([]);
  });

  test('is asked about where it is not, though all classes are all that was spent', () => {
    expect(findings(filing('82.00', '18.00'))).toEqual([
      'information performance.class-differs 820000',
    ]);
  });

  test('may be of other money where the classes are another sum', () => {
    expect(findings(filing('82.00', '30.00'))).toEqual([]);
  });
});
