import { describe, expect, test } from 'vitest';
import { wholeFacts } from '../builders/whole-reading.ts';

function statusesOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.map((line) => line.split(' ').at(-1) ?? ''));
}

function named(lines: readonly string[], statement: string): readonly string[] {
  return lines
    .filter((line) => line.startsWith(`${statement} `))
    .map((line) => line.split(' ').slice(1, 4).join(' '));
}

describe('部门收支总表', () => {
  test('the ministry’s form', () => {
    const facts = wholeFacts(
      'budget',
      `附件1 | < | < | <
       部门收支总表 | < | < | <
       部门：河口县统计局 | | | 单位：万元
       收入 | < | 支出 | <
       项目 | 预算数 | 项目 | 预算数
       一、一般公共预算拨款收入 | 80.00 | 一、一般公共服务支出 | 90.00
       二、政府性基金预算拨款收入 | | 二、外交支出 |
       三、国有资本经营预算拨款收入 | | 八、社会保障和就业支出 | 12.00
       四、财政专户管理资金收入 | 5.00 | |
       五、事业收入 | 3.00 | |
       六、上级补助收入 | | |
       七、附属单位上缴收入 | | |
       八、事业单位经营收入 | | |
       九、其他收入 | 2.00 | |
       本年收入合计 | 90.00 | 本年支出合计 | 102.00
       使用非财政拨款结余 | 2.00 | 结转下年 |
       上年结转 | 10.00 | |
       收入总计 | 102.00 | 支出总计 | 102.00`,
    );
    expect(facts).toHaveLength(12);
    expect(statusesOf(facts)).toEqual(new Set(['verified']));
  });

  test('the class lines divided into 人员, 公用 and 项目 (上海市 unit form)', () => {
    const facts = wholeFacts(
      'budget',
      `2022年单位财务收支预算总表 | < | < | < | < | <
       编制单位：河口县统计局 | | | | | 单位：元
       本年收入 | < | 本年支出 | < | < | <
       项目 | 预算数 | 项目 | 合计 | 基本支出 | < | 项目支出
       ^ | ^ | ^ | ^ | 人员经费 | 公用经费 | ^
       一、财政拨款收入 | 30.00 | 一、一般公共服务支出 | 25.00 | 10.00 | 5.00 | 10.00
       1. 一般公共预算资金 | 30.00 | 二、住房保障支出 | 5.00 | 5.00 | |
       收入总计 | 30.00 | 支出总计 | 30.00 | 15.00 | 5.00 | 10.00`,
    );
    expect(facts).toHaveLength(13);
    expect(named(facts, 'budget.summary')).toContain('201 public 5');
    expect(named(facts, 'budget.summary')).toContain('exp.grand_total expenditure.project 10');
  });

  test('预算数 of the filing’s year beside 上年执行数', () => {
    expect(
      named(
        wholeFacts(
          'budget',
          `收支总表\n单位：万元
           收入 | | | 支出 | |
           项目 | 2021年执行数 | 2022年预算数 | 项目 | 2021年执行数 | 2022年预算数
           一、一般公共预算拨款收入 | 4.00 | 5.00 | 一、一般公共服务支出 | 4.00 | 5.00`,
        ),
        'budget.summary',
      ),
    ).toEqual([
      'rev.gpb prior_year 40000',
      'rev.gpb budget 50000',
      '201 prior_year 40000',
      '201 budget 50000',
    ]);
  });
});

describe('部门收入总表', () => {
  test('本年收入 by fund, 上年结转结余 by fund, rows of functional codes', () => {
    const facts = wholeFacts(
      'budget',
      `部门收入总表 | < | < | < | < | < | < | < | < | <
       部门公开表2 | < | < | < | < | < | < | < | < | 单位：万元
       科目编码 | 科目名称 | 合计 | 本年收入 | < | < | < | 上年结转结余 | < | <
       ^ | ^ | ^ | 小计 | 一般公共预算 | 财政专户管理资金 | 其他收入 | 小计 | 一般公共预算 | 单位资金
       合计 | < | 20.00 | 16.00 | 12.00 | 3.00 | 1.00 | 4.00 | 3.00 | 1.00
       205 | 教育支出 | 20.00 | 16.00 | 12.00 | 3.00 | 1.00 | 4.00 | 3.00 | 1.00`,
    );
    expect(facts).toHaveLength(16);
    expect(statusesOf(facts)).toEqual(new Set(['verified']));
    expect(named(facts, 'budget.revenue').slice(0, 3)).toEqual([
      'TOTAL revenue.total 200000',
      'TOTAL revenue.current_year 160000',
      'TOTAL revenue.gpb 120000',
    ]);
  });

  test('a central department: 上年结转 in front, 事业收入 with its 教育收费', () => {
    const facts = wholeFacts(
      'budget',
      `部门收入总表 | < | < | < | < | < | <
       公开表2 | | | | | | 单位：万元
       科目编码 | 科目名称 | 合计 | 上年结转 | 一般公共预算拨款收入 | 事业收入 | <
       ^ | ^ | ^ | ^ | ^ | 金额 | 其中：教育收费
       206 | 科学技术支出 | 30.00 | 5.00 | 20.00 | 5.00 | 1.00
       20602 | 基础研究 | 30.00 | 5.00 | 20.00 | 5.00 | 1.00
       合计 | < | 30.00 | 5.00 | 20.00 | 5.00 | 1.00`,
    );
    expect(facts).toHaveLength(15);
    expect(statusesOf(facts)).toEqual(new Set(['verified']));
  });

  test('a single unit named beside its items', () => {
    expect(
      named(
        wholeFacts(
          'budget',
          `收入预算总表\n单位：元
           单位代码 | 单位名称 | 科目编码 | 科目名称 | 合计 | 一般公共预算
           101001 | 河口县统计局 | 201 | 一般公共服务支出 | 5.00 | 5.00
           101001 | 河口县统计局 | 20105 | 统计信息事务 | 5.00 | 5.00
           合计 | | | | 5.00 | 5.00`,
        ),
        'budget.revenue',
      ),
    ).toEqual(
      ['201', '20105', 'TOTAL'].flatMap((code) => [
        `${code} revenue.total 5`,
        `${code} revenue.gpb 5`,
      ]),
    );
  });
});

describe('支出', () => {
  test('部门支出总表 with all the kinds of expenditure', () => {
    const facts = wholeFacts(
      'budget',
      `部门支出总体情况表\n表三\n单位：万元
       科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 上缴上级支出 | 事业单位经营支出 | 对附属单位补助支出
       205 | 教育支出 | 16.00 | 10.00 | 3.00 | 1.00 | 1.00 | 1.00
       合计 | | 16.00 | 10.00 | 3.00 | 1.00 | 1.00 | 1.00`,
    );
    expect(facts).toHaveLength(12);
    expect(statusesOf(facts)).toEqual(new Set(['verified']));
  });

  test.each([
    ['一般公共预算支出表', 'budget.gpb_expenditure'],
    ['2022年一般公共预算支出情况表（按功能分类科目）', 'budget.gpb_expenditure'],
    ['政府性基金预算支出表', 'budget.gov_fund'],
    ['国有资本经营预算支出表', 'budget.state_capital'],
    ['财政拨款支出表（功能科目）', 'budget.appropriation_expenditure'],
  ])('%s', (title, key) => {
    expect(
      named(
        wholeFacts(
          'budget',
          `${title}\n单位：万元
           功能分类科目 | | 本年支出 | |
           科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出
           212 | 城乡社区支出 | 3.00 | 2.00 | 1.00`,
        ),
        key,
      ),
    ).toEqual([
      '212 expenditure.total 30000',
      '212 expenditure.basic 20000',
      '212 expenditure.project 10000',
    ]);
  });

  test('上年执行数 beside a divided 预算数 (central departments)', () => {
    expect(
      named(
        wholeFacts(
          'budget',
          `一般公共预算支出表 | < | < | < | < | <
           单位：万元 | < | < | < | < | <
           功能分类科目 | < | 2021年执行数 | 2022年预算数 | < | <
           科目编码 | 科目名称 | ^ | 小计 | 基本支出 | 项目支出
           201 | 一般公共服务支出 | 9.00 | 8.00 | 6.00 | 2.00`,
        ),
        'budget.gpb_expenditure',
      ),
    ).toEqual([
      '201 prior_year 90000',
      '201 expenditure.total 80000',
      '201 expenditure.basic 60000',
      '201 expenditure.project 20000',
    ]);
  });

  test('基本支出 by economic item, 人员 and 公用', () => {
    const facts = wholeFacts(
      'budget',
      `一般公共预算基本支出表 | < | < | < | <
       单位：万元 | < | < | < | <
       部门预算支出经济分类科目 | < | 本年一般公共预算基本支出 | < | <
       科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
       合计 | < | 7.00 | 5.00 | 2.00
       301 | 工资福利支出 | 5.00 | 5.00 |
       30101 | 基本工资 | 5.00 | 5.00 |
       302 | 商品和服务支出 | 2.00 | | 2.00
       30201 | 办公费 | 2.00 | | 2.00`,
    );
    expect(facts).toHaveLength(11);
    expect(statusesOf(facts)).toEqual(new Set(['verified']));
  });
});

describe('财政拨款收支总表', () => {
  test('the ministry’s form: 本年收入 with its three funds, 上年结转 with its own', () => {
    const facts = wholeFacts(
      'budget',
      `财政拨款收支总表 | < | < | <
       部门公开表4 | < | < | 单位：万元
       收入 | < | 支出 | <
       项目 | 预算数 | 项目 | 预算数
       一、本年收入 | 50.00 | 一、本年支出 | 53.00
       （一）一般公共预算拨款 | 40.00 | （一）一般公共服务支出 | 43.00
       （二）政府性基金预算拨款 | 10.00 | （二）城乡社区支出 | 10.00
       （三）国有资本经营预算拨款 | | |
       二、上年结转 | 3.00 | 二、年终结转结余 |
       （一）一般公共预算拨款 | 3.00 | |
       （二）政府性基金预算拨款 | | |
       收入总计 | 53.00 | 支出总计 | 53.00`,
    );
    expect(facts).toHaveLength(10);
    expect(statusesOf(facts)).toEqual(new Set(['verified']));
    expect(named(facts, 'budget.appropriation_summary')).toContain('bal.opening.gpb budget 30000');
  });
});

describe('“三公”经费', () => {
  test('six columns under 预算数 of the year', () => {
    const facts = wholeFacts(
      'budget',
      `一般公共预算“三公”经费支出表 | < | < | < | < | <
       单位：万元 | < | < | < | < | <
       2022年预算数 | < | < | < | < | <
       “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
       ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
       9.00 | 1.00 | 6.00 | | 6.00 | 2.00`,
    );
    expect(facts).toHaveLength(5);
    expect(statusesOf(facts)).toEqual(new Set(['verified']));
  });

  test('上年预算数 beside 预算数: the figures of the year before have no meaning of this one', () => {
    const facts = wholeFacts(
      'budget',
      `“三公”经费预算表\n单位：万元
       项目 | 2022年预算数
       合计 | 3.00
       公务接待费 | 3.00`,
    );
    expect(named(facts, 'budget.three_public')).toEqual([
      'three_public.total budget 30000',
      'three_public.reception budget 30000',
    ]);
  });
});

describe('项目支出表', () => {
  test('one row a project, in the ministry’s form', () => {
    const facts = wholeFacts(
      'budget',
      `项目支出表 | < | < | < | < | < | <
       部门公开表10 | < | < | < | < | < | 单位：万元
       类型 | 项目名称 | 项目单位 | 合计 | 本年拨款 | < | 单位资金
       ^ | ^ | ^ | ^ | 一般公共预算 | 政府性基金预算 | ^
       合计 | < | < | 9.00 | 6.00 | 2.00 | 1.00
       特定目标类 | 经济普查 | 河口县统计局 | 6.00 | 4.00 | 2.00 |
       特定目标类 | 人口抽样调查 | 河口县统计局 | 3.00 | 2.00 | | 1.00`,
    );
    expect(named(facts, 'budget.project')).toEqual([
      'TOTAL total 90000',
      'TOTAL gpb 60000',
      'TOTAL gov_fund 20000',
      'TOTAL unit_funds 10000',
      '经济普查 total 60000',
      '经济普查 gpb 40000',
      '经济普查 gov_fund 20000',
      '人口抽样调查 total 30000',
      '人口抽样调查 gpb 20000',
      '人口抽样调查 unit_funds 10000',
    ]);
    expect(statusesOf(facts)).toEqual(new Set(['verified']));
  });
});
