import { describe, expect, test } from 'vitest';
import { openingBudgetResults } from '../../src/checks/questions/opening-budget.ts';
import { unitCostResults } from '../../src/checks/questions/unit-costs.ts';
import { toldFigures } from '../../src/checks/told-figures.ts';
import { madeFact } from '../builders/checked-filing.ts';
import { readingOf } from '../builders/filing-reading.ts';
import { knowledge } from '../builders/knowledge.ts';
import { readDrawn } from '../builders/read.ts';
import { unreadFigure } from '../builders/unread-figure.ts';

const COVER = '建水县农业农村局2020年度部门决算\n';
const EXPLANATION = '# 第二部分 2020年度部门决算情况说明\n';

/** `severity check subject` of what fails for itself. */
function findings(drawn: string): string[] {
  return readDrawn(`${COVER}${drawn}`)
    .checks.filter(({ outcome, cause }) => outcome === 'fail' && cause === null)
    .map(({ severity, check, quoted, stated, recomputed }) =>
      [severity, check, stated, recomputed, stated === null ? quoted : null]
        .filter((part) => part !== null)
        .join(' '),
    );
}

describe('the budgets that completion rates imply', () => {
  const items = (rate: string) => `${EXPLANATION}## 五、一般公共预算财政拨款支出决算情况说明
### （三）一般公共预算财政拨款支出决算具体情况
2020年一般公共预算支出决算数为150.00万元，完成预算的75%。其中：
1.一般公共服务（类）财政事务（款）行政运行（项）：支出决算为90.00万元，完成预算的90%。
2.一般公共服务（类）财政事务（款）一般行政管理事务（项）：支出决算为60.00万元，完成预算的${rate}%。`;

  test('add up where the rates are right', () => {
    expect(findings(items('60'))).toEqual([]);
  });

  test('do not where one of them is wrong', () => {
    expect(findings(items('80'))).toEqual(['warning final.told-implied-budgets 2000000 1750000']);
  });
});

test('nothing of nothing is 100 % where all else is, and 0 % is to be asked about', () => {
  const overseas = (rate: string) => `${EXPLANATION}## 七、“三公”经费财政拨款支出决算情况说明
2020年度“三公”经费财政拨款支出决算为8.00万元，完成预算100%。
1．因公出国（境）费支出决算0万元，完成预算${rate}%。
2．公务用车购置及运行维护费支出决算5.00万元，完成预算100%。
3．公务接待费支出决算3.00万元，完成预算100%。`;
  expect(findings(overseas('100'))).toEqual([]);
  expect(findings(overseas('0'))).toEqual(['information final.told-completion-of-nothing 0']);
});

test('one amount that changed by two amounts since last year', () => {
  const text = (change: string) => `${EXPLANATION}## 三、支出决算情况说明
2020年度支出合计100.00万元。与上年对比支出减少7.00万元。
## 五、一般公共预算财政拨款支出决算情况说明
2020年度一般公共预算财政拨款支出100.00万元，占本年支出合计的100%。与上年对比减少${change}万元。`;
  expect(findings(text('7.00'))).toEqual([]);
  expect(findings(text('6.00'))).toEqual(['information final.told-changes-differ -70000 -60000']);
});

const basicTable = `# 第二部分 部门决算表
一般公共预算财政拨款支出决算表
单位：万元
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
合计 | | 30.00 | 20.00 | 10.00
201 | 一般公共服务支出 | 30.00 | 20.00 | 10.00
20106 | 财政事务 | 30.00 | 20.00 | 10.00
2010601 | 行政运行 | 12.00 | 12.00 | 0.00
2010650 | 事业运行 | 18.00 | 8.00 | 10.00
一般公共预算财政拨款基本支出决算表
单位：万元
科目编码 | 科目名称 | 决算数
301 | 工资福利支出 | 15.00
30101 | 基本工资 | 15.00
302 | 商品和服务支出 | 5.00
30201 | 办公费 | 4.00
30207 | 邮电费 | 1.00
人员经费合计 | | 15.00
公用经费合计 | | 5.00
`;

describe('机关运行经费 beside 公用经费', () => {
  const cost = (amount: string) => `${basicTable}${EXPLANATION}## 十、其他重要事项的情况说明
### （一）机关运行经费支出情况
2020年度机关运行经费支出${amount}万元。`;

  test.each([
    ['3.20', []],
    ['5.00', ['information operating-cost.of-all-bodies 50000 50000']],
    ['0', ['information operating-cost.none 0 50000']],
  ])('%s of 5.00', (amount, expected) => {
    expect(findings(cost(amount))).toEqual(expected);
  });

  test('its budget is none of it', () => {
    const table = (budget: string) => `${basicTable}财政拨款三公经费及机关运行经费支出决算表
单位：万元
项目 | 预算数 | 决算数
机关运行经费 | ${budget} | 3.20`;
    expect(findings(table('4.00'))).toEqual([]);
    expect(findings(table('5.00'))).toEqual([]);
  });

  test('its list leaves out what the table prints', () => {
    const list = (names: string) =>
      `${cost('3.20')}机关运行经费主要用于购买货物和服务的各项资金，包括${names}。`;
    expect(findings(list('办公费4.00万元、邮电费1.00万元'))).toEqual([]);
    expect(findings(list('办公费4.00万元'))).toEqual(['information uses.not-named 办公费4.00万元']);
  });
});

test('an amount that words call basic expenditure and that holds projects', () => {
  const line = (
    code: string,
    amount: string,
  ) => `${basicTable}${EXPLANATION}## 五、一般公共预算财政拨款支出决算情况说明
### （三）一般公共预算财政拨款支出决算具体情况
1、一般公共服务支出（类）财政事务（款）${code}（项）支出决算${amount}万元，主要用于本单位的基本支出。`;
  expect(findings(line('行政运行', '12.00'))).toEqual([]);
  expect(findings(line('事业运行', '18.00'))).toEqual(['information basic.called-so 180000 80000']);
  const budgeted = line('行政运行', '12.00').replace('（项）', '（项）年初预算15.00万元，');
  expect(findings(budgeted)).toEqual([]);
});

test('tasks of a form that are called basic expenditure, each by the amount behind its name', () => {
  const form = (second: string) => `${basicTable}部门整体支出绩效自评表
任务名称 | 人数 | 主要内容 | 批复金额（万元） | 实际支出金额（万元）
人员工资 | 90 | 人员经费（基本支出） | 15.00 | 15.00
单位运转 | 90 | 人员经费和公用经费（基本支出） | ${second} | ${second}`;
  const asked = (drawn: string) =>
    findings(drawn).filter((line) => line.includes('basic.called-so'));
  expect(asked(form('20.00'))).toEqual([]);
  expect(asked(form('30.00'))).toEqual(['information basic.called-so 300000 200000']);
});

test.each([
  ['837.69', '万元', '12029500', ['words.budget-called-revenue']],
  ['8,376,900.00', '元', '12029500', ['words.budget-called-revenue']],
  ['837.69', '元', '12029500', []],
  ['1,202.95', '万元', '12029500', []],
  ['837.69', '万元', '8376912.00', []],
])(
  'a text calls %s%s its revenue, which is %s, beside a budget of 837.69万元',
  (printed, printedUnit, revenue, expected) => {
    const statement = 'final.appropriation_summary';
    const budget = { measure: 'budget', value: '8376900', printed: '837.69' };
    const received = { itemCode: 'rev.current_year_total', measure: 'final', printedUnit: '元' };
    const facts = [
      madeFact({ ...budget, statement, origin: 'narrative', table: null }),
      madeFact({ ...received, statement, value: revenue, printed: revenue, quantum: '0.01' }),
    ];
    const clause = '2021年一般公共预算拨款收入';
    const reading = readingOf(facts, {
      unassigned: [unreadFigure({ printed, printedUnit, clause })],
    });
    const figures = toldFigures(reading, knowledge.checks.rates);
    const results = openingBudgetResults(
      { ...reading, figures },
      knowledge.checks.toldMoney,
      knowledge.units,
    );
    expect(results.map(({ check }) => check)).toEqual(expected);
  },
);

test('a budget for projects of which nothing was spent', () => {
  const text = (spent: string, basic: string) => `${EXPLANATION}## 三、支出决算情况说明
2020年度支出合计100.00万元，其中：基本支出${basic}万元，项目支出${spent}万元。
# 第五部分 附件
## 一般公共预算支出情况
2020年年初项目支出预算数为25.00万元。`;
  expect(findings(text('20.00', '80.00'))).toEqual([]);
  expect(findings(text('0', '100.00'))).toEqual(['information final.told-unspent 250000 0']);
});

test('more spent on a part of 三公 than its budget', () => {
  const table = (final: string) => `# 第二部分 部门决算表
财政拨款“三公”经费支出决算表
单位：万元
项目 | 预算数 | 决算数
三公经费合计 | 6.00 | ${final}
公务接待费 | 6.00 | ${final}`;
  expect(findings(table('5.00'))).toEqual([]);
  expect(findings(table('7.00'))).toEqual([
    'information final.three_public.reception-over-budget 70000 60000',
  ]);
});

describe('what one person or one batch costs', () => {
  const other = (sentence: string) => `${EXPLANATION}## 十、其他重要事项的情况说明
### （四）一般性支出情况
${sentence}`;
  const reception = (persons: string) => `${EXPLANATION}## 七、“三公”经费财政拨款支出决算情况说明
2020年度“三公”经费财政拨款支出决算为3.00万元，其中：当年未安排因公出国（境）；无公务用车购置及运行维护费支出；公务接待费支出决算3.00万元，全年共接待来访团组40个、来宾${persons}人次。`;

  test.each([
    ['300', []],
    ['9500', ['information unit-cost.meeting-per-person 85000 190000']],
    ['12', ['information unit-cost.meeting-per-person 85000 45600']],
  ])('a meeting of 8.50万元 for %s', (persons, expected) => {
    const sentence = `2020年本部门开支会议费8.50万元，用于召开农业工作会议，人数${persons}人，内容为工作部署。`;
    expect(findings(other(sentence))).toEqual(expected);
  });

  test('a count in a sentence is one of the cost that a table prints before it', () => {
    const cost = { itemCode: 'meeting', measure: 'final', value: '85000' };
    const facts = [madeFact(cost), madeFact({ ...cost, origin: 'narrative', table: null })];
    const sentence = '会议费8.50万元，人数9500人';
    const count = unreadFigure({ sentence, clause: '人数', printed: '9500', printedUnit: '人' });
    const reading = readingOf(facts, {
      told: new Map([[1, { sentence, clause: '会议费', after: '' }]]),
      unassigned: [count],
    });
    expect(unitCostResults(reading, knowledge.checks.unitCosts)).toMatchObject([
      { check: 'unit-cost.meeting-per-person', quoted: sentence },
    ]);
  });

  test.each([
    ['310', []],
    ['4000', ['information unit-cost.reception-per-person 30000 40000']],
    ['20', ['information unit-cost.reception-per-person 30000 20000']],
  ])('guests of 3.00万元 who are %s', (persons, expected) => {
    expect(findings(reception(persons))).toEqual(expected);
  });
});
