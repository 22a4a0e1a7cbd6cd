import { describe, expect, test } from 'vitest';
import { wholeFacts } from '../builders/whole-reading.ts';

/** The facts of one statement and measure as `item value`, the unit being CNY. */
function column(lines: readonly string[], statement: string, measure: string): readonly string[] {
  return lines.flatMap((line) => {
    const [key, item, name, value] = line.split(' ');
    return key === statement && name === measure ? [`${item} ${value}`] : [];
  });
}

function statusesOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.map((line) => line.split(' ').at(-1) ?? ''));
}

describe('收入支出决算总表', () => {
  const NATIONAL = [
    ['一、一般公共预算财政拨款收入', '900.00', '一、一般公共服务支出', '700.00'],
    ['二、政府性基金预算财政拨款收入', '50.00', '二、外交支出', ''],
    ['三、国有资本经营预算财政拨款收入', '', '八、社会保障和就业支出', '150.00'],
    ['四、上级补助收入', '', '九、卫生健康支出', '60.00'],
    ['五、事业收入', '30.00', '十一、城乡社区支出', '50.00'],
    ['六、经营收入', '', '十九、住房保障支出', '40.00'],
    ['七、附属单位上缴收入', '', '', ''],
    ['八、其他收入', '20.00', '', ''],
    ['本年收入合计', '1,000.00', '本年支出合计', '1,000.00'],
    ['使用非财政拨款结余（含专用结余）', '5.00', '结余分配', '2.00'],
    ['年初结转和结余', '10.00', '年末结转和结余', '13.00'],
    ['总计', '1,015.00', '总计', '1,015.00'],
  ];

  test('the national form since 2019 with 行次, drawn as a sheet', () => {
    const rows = NATIONAL.map(
      ([left, income, right, spent], index) =>
        `${left} | ${index + 1} | ${income} | ${right} | ${index + 31} | ${spent}`,
    );
    const facts = wholeFacts(
      'final',
      `收入支出决算总表 | < | < | < | < | <
       | | | | | 公开01表
       部门：河口县统计局 | | | 2022年度 | | 金额单位：万元
       收入 | < | < | 支出 | < | <
       项目 | 行次 | 金额 | 项目 | 行次 | 金额
       栏次 | | 1 | 栏次 | | 2
       ${rows.join('\n')}
       注：1.本表反映部门本年度的总收支和年末结转结余情况。 | < | < | < | < | <`,
    );
    expect(facts).toHaveLength(17);
    expect(statusesOf(facts)).toEqual(new Set(['verified']));
    expect(facts).toContain('final.summary rev.grand_total final 10150000 CNY verified');
  });

  test('before 2019: 财政拨款收入 with its 其中, 用事业基金弥补收支差额', () => {
    const facts = wholeFacts(
      'final',
      `收支决算总表
       公开01表
       单位：元
       收入 | | 支出 |
       项目 | 决算数 | 项目 | 决算数
       一、财政拨款收入 | 80.00 | 一、一般公共服务支出 | 75.00
       其中：政府性基金预算财政拨款 | 10.00 | 九、医疗卫生与计划生育支出 | 20.00
       二、事业收入 | 15.00 | |
       本年收入合计 | 95.00 | 本年支出合计 | 95.00
       用事业基金弥补收支差额 | 1.00 | 结余分配 |
       年初结转和结余 | 4.00 | 年末结转和结余 | 5.00
       总计 | 100.00 | 总计 | 100.00`,
    );
    expect(column(facts, 'final.summary', 'final')).toEqual([
      'rev.appropriation 80',
      '201 75',
      'rev.gov_fund 10',
      '210 20',
      'rev.institution 15',
      'rev.current_year_total 95',
      'exp.current_year_total 95',
      'bal.non_appropriation_surplus_used 1',
      'bal.opening 4',
      'bal.closing 5',
      'rev.grand_total 100',
      'exp.grand_total 100',
    ]);
  });

  test('年初预算数, 全年预算数 and 决算数 on each side', () => {
    const facts = wholeFacts(
      'final',
      `收入支出决算总表
       单位：万元
       收入 | | | | 支出 | | |
       项目 | 年初预算数 | 全年预算数 | 决算数 | 项目 | 年初预算数 | 全年预算数 | 决算数
       一、一般公共预算财政拨款收入 | 9.00 | 8.00 | 7.00 | 一、一般公共服务支出 | 9.00 | 8.00 | 7.00
       本年收入合计 | 9.00 | 8.00 | 7.00 | 本年支出合计 | 9.00 | 8.00 | 7.00
       总计 | 9.00 | 8.00 | 7.00 | 总计 | 9.00 | 8.00 | 7.00`,
    );
    expect(facts).toHaveLength(18);
    expect(facts).toContain('final.summary 201 budget 90000 CNY verified');
    expect(facts).toContain('final.summary 201 budget_full_year 80000 CNY verified');
    expect(facts).toContain('final.summary 201 final 70000 CNY verified');
  });

  test('its title with 情况 and its number in one line, in a filing of Guangdong', () => {
    expect(
      wholeFacts(
        'final',
        `表一 2022年度收入支出决算总体情况表
         单位：万元
         收入 | | 支出 |
         项目 | 2022年决算数 | 项目 | 2022年决算数
         一、一般公共预算财政拨款收入 | 5.00 | 一、一般公共服务支出 | 5.00
         本年收入合计 | 5.00 | 本年支出合计 | 5.00`,
      ),
    ).toHaveLength(4);
  });
});

describe('收入决算表 and 支出决算表', () => {
  test('with 类 款 项 over merged cells, 栏次 with formulas', () => {
    const facts = wholeFacts(
      'final',
      `收入决算表 | < | < | < | < | < | < | < | < | <
       公开02表 | < | < | < | < | < | < | < | < | <
       部门：河口县统计局 | < | < | < | < | < | < | < | 金额单位： | 万元
       项目 | < | < | < | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 | < | 其他收入
       功能分类科目编码 | < | < | 科目名称 | ^ | ^ | ^ | 小计 | 其中：教育收费 | ^
       类 | 款 | 项 | 栏次 | 1=2+3+4+6 | 2 | 3 | 4 | 5 | 6
       合计 | < | < | < | 30.00 | 25.00 | | 4.00 | 1.00 | 1.00
       201 | | | 一般公共服务支出 | 20.00 | 15.00 | | 4.00 | 1.00 | 1.00
       201 | 05 | | 统计信息事务 | 20.00 | 15.00 | | 4.00 | 1.00 | 1.00
       201 | 05 | 01 | 行政运行 | 15.00 | 15.00 | | | |
       201 | 05 | 08 | 统计抽样调查 | 5.00 | | | 4.00 | 1.00 | 1.00
       221 | | | 住房保障支出 | 10.00 | 10.00 | | | |
       221 | 02 | | 住房改革支出 | 10.00 | 10.00 | | | |
       221 | 02 | 01 | 住房公积金 | 10.00 | 10.00 | | | |`,
    );
    expect(facts).toHaveLength(27);
    expect(column(facts, 'final.revenue', 'revenue.institution.education_fee')).toEqual([
      'TOTAL 10000',
      '201 10000',
      '20105 10000',
      '2010508 10000',
    ]);
  });

  test.each([
    ['[2010501]', '[201]', '[20105]', '[2010501]'],
    ['201-05-01', '201', '201-05', '201-05-01'],
    ['201.05.01', '201', '20105', '201.05.01'],
    ['201 05 01', '201', '201 05', '201 05 01'],
    ['２０１０５０１', '２０１', '２０１０５', '２０１０５０１'],
  ])('codes printed as %s', (_, ...codes) => {
    const rows = ['一般公共服务支出', '统计信息事务', '行政运行'].map(
      (name, index) => `${codes[index]} | ${name} | 1,234.50 | 1,000.50 | 234.00`,
    );
    const facts = wholeFacts(
      'final',
      `支出决算表\n公开03表\n单位：元
       科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
       ${rows.join('\n')}
       合计 | | 1,234.50 | 1,000.50 | 234.00`,
    );
    expect(column(facts, 'final.expenditure', 'expenditure.total')).toEqual([
      '201 1234.5',
      '20105 1234.5',
      '2010501 1234.5',
      'TOTAL 1234.5',
    ]);
    expect(statusesOf(facts)).toEqual(new Set(['verified']));
  });

  test.each([
    ['2010501行政运行'],
    ['[2010501]行政运行'],
    ['2010501-行政运行'],
    ['201-05-01 行政运行'],
  ])('code and name in one cell: %s', (label) => {
    expect(
      wholeFacts('final', `支出决算表\n单位：元\n科目 | 合计 | 基本支出\n${label} | 5.00 | 5.00`),
    ).toEqual([
      'final.expenditure 2010501 expenditure.total 5 CNY verified',
      'final.expenditure 2010501 expenditure.basic 5 CNY verified',
    ]);
  });

  test('rows without any code are looked up inside their 款', () => {
    const facts = wholeFacts(
      'final',
      `支出决算表\n单位：万元
       项目 | 本年支出合计 | 基本支出 | 项目支出
       合计 | 12.00 | 9.00 | 3.00
       一、一般公共服务支出 | 9.00 | 6.00 | 3.00
       财政事务 | 4.00 | 4.00 |
       行政运行 | 4.00 | 4.00 |
       统计信息事务 | 5.00 | 2.00 | 3.00
       行政运行 | 2.00 | 2.00 |
       专项普查活动 | 3.00 | | 3.00
       二、住房保障支出 | 3.00 | 3.00 |
       住房改革支出 | 3.00 | 3.00 |
       住房公积金 | 3.00 | 3.00 |`,
    );
    expect(column(facts, 'final.expenditure', 'expenditure.total')).toEqual(
      ['TOTAL 12', '201 9', '20106 4', '2010601 4', '20105 5', '2010501 2', '2010507 3']
        .concat(['221 3', '22102 3', '2210201 3'])
        .map((line) => `${line}0000`),
    );
    expect(statusesOf(facts)).toEqual(new Set(['verified']));
  });

  test('基本支出 divided into 人员 and 公用', () => {
    const facts = wholeFacts(
      'final',
      `一般公共预算财政拨款支出决算表 | < | < | < | < | <
       单位：元 | < | < | < | < | <
       科目编码 | 科目名称 | 合计 | 基本支出 | < | 项目支出
       ^ | ^ | ^ | 人员经费 | 公用经费 | ^
       合计 | < | 10.00 | 6.00 | 1.00 | 3.00
       201 | 一般公共服务支出 | 10.00 | 6.00 | 1.00 | 3.00`,
    );
    expect(facts).toHaveLength(8);
    expect(statusesOf(facts)).toEqual(new Set(['verified']));
  });

  test('年初预算数 beside 决算数, which is divided', () => {
    const facts = wholeFacts(
      'final',
      `公共预算财政拨款支出决算表 | < | < | < | < | <
       单位：元 | < | < | < | < | <
       科目编码 | 科目名称 | 年初预算数 | 决算数 | < | <
       ^ | ^ | ^ | 合计 | 基本支出 | 项目支出
       201 | 一般公共服务支出 | 11.00 | 10.00 | 7.00 | 3.00`,
    );
    expect(facts.map((line) => line.split(' ').slice(2, 4).join(' '))).toEqual([
      'budget 11',
      'expenditure.total 10',
      'expenditure.basic 7',
      'expenditure.project 3',
    ]);
  });

  test('a header that each page repeats in one long table', () => {
    const page = `科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
       栏次 | | 1 | 2 | 3`;
    expect(
      wholeFacts(
        'final',
        `支出决算表\n单位：元
         ${page}
         201 | 一般公共服务支出 | 3.00 | 2.00 | 1.00
         ${page}
         20105 | 统计信息事务 | 3.00 | 2.00 | 1.00`,
      ),
    ).toHaveLength(6);
  });

  test('two tables one below the other in one sheet', () => {
    const facts = wholeFacts(
      'final',
      `收入决算表 | < | < | <
       部门：河口县统计局 | | | 单位：万元
       科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入
       合计 | < | 2.00 | 2.00
        | | |
       支出决算表 | < | < | <
       部门：河口县统计局 | | | 单位：元
       科目编码 | 科目名称 | 本年支出合计 | 基本支出
       合计 | < | 20,000.00 | 20,000.00`,
    );
    expect(facts).toEqual([
      'final.revenue TOTAL revenue.total 20000 CNY verified',
      'final.revenue TOTAL revenue.appropriation 20000 CNY verified',
      'final.expenditure TOTAL expenditure.total 20000 CNY verified',
      'final.expenditure TOTAL expenditure.basic 20000 CNY verified',
    ]);
  });
});

describe('财政拨款收入支出决算总表', () => {
  test('the national form, 年初 with its parts', () => {
    const facts = wholeFacts(
      'final',
      `财政拨款收入支出决算总表 | < | < | < | < | < | < | <
       公开04表 | < | < | < | < | < | < | <
       部门：河口县统计局 | | | | | | | 金额单位：万元
       收入 | < | < | 支出 | < | < | < | <
       项目 | 行次 | 金额 | 项目 | 行次 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
       栏次 | | 1 | 栏次 | | 2 | 3 | 4
       一、一般公共预算财政拨款 | 1 | 90.00 | 一、一般公共服务支出 | 33 | 91.00 | 91.00 |
       二、政府性基金预算财政拨款 | 2 | 10.00 | 十一、城乡社区支出 | 34 | 10.00 | | 10.00
       三、国有资本经营财政拨款 | 3 | | | 35 | | |
       本年收入合计 | 4 | 100.00 | 本年支出合计 | 36 | 101.00 | 91.00 | 10.00
       年初财政拨款结转和结余 | 5 | 4.00 | 年末财政拨款结转和结余 | 37 | 3.00 | 3.00 |
       一般公共预算财政拨款 | 6 | 4.00 | | 38 | | |
       政府性基金预算财政拨款 | 7 | | | 39 | | |
       总计 | 8 | 104.00 | 总计 | 40 | 104.00 | 94.00 | 10.00`,
    );
    expect(facts).toHaveLength(18);
    expect(statusesOf(facts)).toEqual(new Set(['verified']));
    expect(facts).toContain('final.appropriation_summary bal.opening.gpb final 40000 CNY verified');
  });

  test('without funds beside each other (2012), one column each side', () => {
    expect(
      wholeFacts(
        'final',
        `财政拨款收、支决算总表
         单位：万元
         收入 | | 支出 |
         项目 | 决算数 | 项目 | 决算数
         一、一般公共预算财政拨款 | 5.00 | 一、一般公共服务支出 | 5.00
         本年收入合计 | 5.00 | 本年支出合计 | 5.00
         总计 | 5.00 | 总计 | 5.00`,
      ),
    ).toEqual([
      'final.appropriation_summary rev.gpb final 50000 CNY verified',
      'final.appropriation_summary 201 total 50000 CNY verified',
      'final.appropriation_summary rev.current_year_total final 50000 CNY verified',
      'final.appropriation_summary exp.current_year_total total 50000 CNY verified',
      'final.appropriation_summary rev.grand_total final 50000 CNY verified',
      'final.appropriation_summary exp.grand_total total 50000 CNY verified',
    ]);
  });
});

describe('基本支出', () => {
  test('three blocks under 人员经费 and 公用经费, from a filing of Zhejiang', () => {
    const facts = wholeFacts(
      'final',
      `一般公共预算财政拨款基本支出决算明细表 | < | < | < | < | < | < | < | <
       公开06表 | < | < | < | < | < | < | < | <
       部门：河口县统计局 | | | | | | | | 金额单位：万元
       人员经费 | < | < | 公用经费 | < | < | < | < | <
       科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
       301 | 工资福利支出 | 30.00 | 302 | 商品和服务支出 | 7.00 | 310 | 资本性支出 | 1.00
       30101 | 基本工资 | 20.00 | 30201 | 办公费 | 4.00 | 31002 | 办公设备购置 | 1.00
       30102 | 津贴补贴 | 10.00 | 30211 | 差旅费 | 3.00 | | |
       人员经费合计 | < | 30.00 | 公用经费合计 | < | < | < | < | 8.00`,
    );
    expect(facts).toHaveLength(10);
    expect(statusesOf(facts)).toEqual(new Set(['verified']));
  });

  test('one list without codes, 经济分类 by name', () => {
    expect(
      column(
        wholeFacts(
          'final',
          `一般公共预算财政拨款基本支出决算表\n单位：元
           项目 | 决算数
           合计 | 9.00
           工资福利支出 | 5.00
           基本工资 | 5.00
           商品和服务支出 | 4.00
           办公费 | 1.00
           差旅费 | 3.00`,
        ),
        'final.gpb_basic',
        'final',
      ),
    ).toEqual(['TOTAL 9', '301 5', '30101 5', '302 4', '30201 1', '30211 3']);
  });
});

describe('“三公”经费', () => {
  test('two times six columns, the national form, drawn with its merged cells', () => {
    const facts = wholeFacts(
      'final',
      `财政拨款“三公”经费支出决算表 | < | < | < | < | < | < | < | < | < | < | <
       公开07表 | < | < | < | < | < | < | < | < | < | < | <
       部门：河口县统计局 | | | | | | | | | | 金额单位： | 万元
       预算数 | < | < | < | < | < | 决算数 | < | < | < | < | <
       合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费
       ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^
       1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
       9.00 | | 6.00 | | 6.00 | 3.00 | 8.00 | | 6.00 | | 6.00 | 2.00`,
    );
    expect(facts).toHaveLength(8);
    expect(statusesOf(facts)).toEqual(new Set(['verified']));
  });

  test('rows by 预算数 and 决算数, its title without 决算', () => {
    expect(
      wholeFacts(
        'final',
        `一般公共预算“三公”经费支出情况表\n单位：万元
         项目 | 预算数 | 决算数
         合计 | 5.00 | 4.00
         1、因公出国（境）费用 | |
         2、公务接待费 | 2.00 | 1.00
         3、公务用车费 | 3.00 | 3.00
         其中：（1）公务用车运行维护费 | 3.00 | 3.00
         （2）公务用车购置费 | |`,
      ),
    ).toHaveLength(8);
  });
});

describe('政府性基金 and 国有资本', () => {
  test('年初, 本年收入, 本年支出 and 年末, closing over each other', () => {
    const facts = wholeFacts(
      'final',
      `政府性基金财政拨款收入支出决算表 | < | < | < | < | < | < | <
       公开08表 | < | < | < | < | < | < | 单位：元
       项目 | < | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余
       科目编码 | 科目名称 | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^
       合计 | < | 1.00 | 5.00 | 4.00 | | 4.00 | 2.00
       212 | 城乡社区支出 | 1.00 | 5.00 | 4.00 | | 4.00 | 2.00`,
    );
    expect(facts).toHaveLength(10);
    expect(statusesOf(facts)).toEqual(new Set(['verified']));
  });

  test('国有资本经营预算, three columns', () => {
    expect(
      wholeFacts(
        'final',
        `国有资本经营预算财政拨款支出决算表\n单位：万元
         科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
         223 | 国有资本经营预算支出 | 5.00 | | 5.00`,
      ),
    ).toHaveLength(2);
  });
});

test('功能 by 经济: each column an economic item, 小计 its class', () => {
  const facts = wholeFacts(
    'final',
    `一般公共预算财政拨款支出决算明细表 | < | < | < | < | < | < | <
     附表7 | | | | | | | 单位：万元
     项目 | < | 合计 | 工资福利支出 | < | < | 商品和服务支出 | <
     科目编码 | 科目名称 | ^ | 小计 | 基本工资 | 津贴补贴 | 小计 | 办公费
     合计 | < | 9.00 | 5.00 | 3.00 | 2.00 | 4.00 | 4.00
     201 | 一般公共服务支出 | 9.00 | 5.00 | 3.00 | 2.00 | 4.00 | 4.00`,
  );
  expect(facts.slice(0, 6).map((line) => line.split(' ').slice(1, 4).join(' '))).toEqual([
    'TOTAL expenditure.total 90000',
    'TOTAL economic.301 50000',
    'TOTAL economic.30101 30000',
    'TOTAL economic.30102 20000',
    'TOTAL economic.302 40000',
    'TOTAL economic.30201 40000',
  ]);
  expect(statusesOf(facts)).toEqual(new Set(['verified']));
});

test('the tables of Jiangsu for all funds are not those of the general budget', () => {
  const facts = wholeFacts(
    'final',
    `财政拨款基本支出决算表（经济科目）\n单位：万元
     科目编码 | 科目名称 | 金额\n301 | 工资福利支出 | 5.00
     一般公共预算基本支出决算表（经济科目）\n单位：万元
     科目编码 | 科目名称 | 金额\n301 | 工资福利支出 | 4.00
     财政拨款支出决算表（功能科目）\n单位：万元
     科目编码 | 科目名称 | 金额\n201 | 一般公共服务支出 | 6.00
     政府采购支出决算表\n单位：万元
     项目 | 金额\n合计 | 3.00\n货物 | 3.00`,
  );
  expect(facts.map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([
    'final.appropriation_basic 301 final 50000',
    'final.gpb_basic 301 final 40000',
    'final.appropriation_expenditure 201 expenditure.total 60000',
    'final.procurement procurement.total final 30000',
    'final.procurement procurement.goods final 30000',
  ]);
});
