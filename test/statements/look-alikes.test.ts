import { describe, expect, test } from 'vitest';
import { factLine, readDrawn } from '../builders/read.ts';
import { filingWith } from '../builders/whole-reading.ts';

/** Nothing of the table may be read as a fact of this statement. */
function factsOf(kind: 'final' | 'budget', drawn: string): readonly string[] {
  return readDrawn(filingWith(kind, drawn)).facts.map(factLine);
}

function problemCodes(kind: 'final' | 'budget', drawn: string): readonly string[] {
  return readDrawn(filingWith(kind, drawn)).problems.map(({ code }) => code);
}

const GPB = `单位：元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  201 | 一般公共服务支出 | 3.00 | 2.00 | 1.00`;

describe('tables whose titles say something else', () => {
  test.each([
    ['政府性基金预算财政拨款“三公”经费支出决算表', '项目 | 决算数\n公务接待费 | 3.00'],
    ['社会保险基金支出决算表', '科目编码 | 科目名称 | 合计\n209 | 社会保险基金支出 | 3.00'],
    [
      '一般公共预算支出决算表（按政府支出经济分类）',
      '科目 | 名称 | 决算数\n501 | 机关工资福利支出 | 3.00',
    ],
    ['专项转移支付支出决算表', '科目编码 | 科目名称 | 合计\n201 | 一般公共服务支出 | 3.00'],
  ])('%s', (title, drawn) => {
    expect(factsOf('final', `${title}\n单位：元\n${drawn}`)).toEqual([]);
  });

  test('a prior year’s budget inside a final account stays a budget', () => {
    expect(factsOf('final', `一般公共预算支出预算表\n${GPB}`)[0]).toMatch(
      /^budget\.gpb_expenditure /u,
    );
  });
});

describe('columns of other years', () => {
  test.each([
    ['上年决算数', 'final', 'prior_year'],
    ['2021年决算数', 'final', 'prior_year'],
    ['2019年决算数', 'final', undefined],
    ['上年预算数', 'final', undefined],
  ] as const)('%s is no figure of the year', (heading, kind, measure) => {
    const facts = factsOf(
      kind,
      `一般公共预算财政拨款支出决算表\n单位：元
       科目编码 | 科目名称 | ${heading} | 2022年决算数
       201 | 一般公共服务支出 | 3.00 | 4.00`,
    );
    expect(facts.map((line) => line.split(' ').slice(2, 4).join(' '))).toEqual([
      ...(measure === undefined ? [] : [`${measure} 3`]),
      'expenditure.total 4',
    ]);
  });

  test('two columns that would be the same measure are neither', () => {
    const drawn = `支出决算表\n单位：元
      科目编码 | 科目名称 | 合计 | 本年支出合计 | 基本支出
      201 | 一般公共服务支出 | 3.00 | 4.00 | 1.00
      202 | 外交支出 | 3.00 | 4.00 | 1.00`;
    expect(factsOf('final', drawn)).toEqual([
      'final.expenditure 201 expenditure.basic 1 CNY',
      'final.expenditure 202 expenditure.basic 1 CNY',
    ]);
    expect(problemCodes('final', drawn)).toEqual([
      'statements.columns-alike',
      'facts.column-unknown',
      'facts.column-unknown',
    ]);
  });
});

describe('a header that slid against its columns', () => {
  test.each([
    ['left', '科目名称 | 本年支出合计 | 基本支出 | 项目支出 |'],
    ['right', ' | 科目编码 | 科目名称 | 本年支出合计 | 基本支出'],
  ])('to the %s writes no fact and one structural problem', (_, header) => {
    const drawn = `支出决算表\n单位：元
      ${header}
      201 | 一般公共服务支出 | 3.00 | 2.00 | 1.00
      20105 | 统计信息事务 | 3.00 | 2.00 | 1.00`;
    expect(factsOf('final', drawn)).toEqual([]);
    expect(problemCodes('final', drawn)).toContain('statements.header-slid');
  });
});

describe('rows that are no item of the filing', () => {
  test('units by their code: 101 is no functional code, 201 neither', () => {
    const drawn = `部门收入总表\n单位：元
      部门代码 | 部门名称 | 合计 | 一般公共预算
      201 | 河口县统计局 | 3.00 | 3.00
      201001 | 河口县统计局本级 | 3.00 | 3.00
      合计 | | 3.00 | 3.00`;
    expect(factsOf('budget', drawn)).toEqual([
      'budget.revenue TOTAL revenue.total 3 CNY',
      'budget.revenue TOTAL revenue.gpb 3 CNY',
    ]);
  });

  test('items listed once for each of several units', () => {
    const drawn = `支出预算总表\n单位：元
      单位名称 | 科目编码 | 科目名称 | 合计 | 基本支出
      合计 | | | 7.00 | 7.00
      河口县统计局本级 | 2010501 | 行政运行 | 3.00 | 3.00
      河口县普查中心 | 2010501 | 行政运行 | 4.00 | 4.00`;
    expect(factsOf('budget', drawn)).toEqual([
      'budget.expenditure TOTAL expenditure.total 7 CNY',
      'budget.expenditure TOTAL expenditure.basic 7 CNY',
    ]);
  });

  test('projects below an item', () => {
    const drawn = `一般公共预算财政拨款项目支出决算表\n单位：元
      科目编码 | 科目名称 | 项目名称 | 合计
      2010507 | 专项普查活动 | | 5.00
      2010507 | 专项普查活动 | 经济普查 | 3.00
      2010507 | 专项普查活动 | 人口普查 | 2.00
      合计 | | | 5.00`;
    expect(factsOf('final', drawn)).toEqual([
      'final.gpb_project 2010507 expenditure.project 5 CNY',
      'final.gpb_project TOTAL expenditure.project 5 CNY',
    ]);
  });

  test('a project in several rows is in none of them alone', () => {
    const drawn = `项目支出表\n单位：元
      项目名称 | 项目单位 | 合计
      经济普查 | 河口县统计局 | 3.00
      经济普查 | 河口县普查中心 | 2.00
      人口普查 | 河口县统计局 | 1.00`;
    expect(factsOf('budget', drawn)).toEqual(['budget.project 人口普查 total 1 CNY']);
  });

  test('economic items below a functional one', () => {
    const drawn = `支出预算总表\n单位：元
      科目编码 | 科目名称 | 经济分类编码 | 经济科目名称 | 合计 | 基本支出
      2010501 | 行政运行 | | | 5.00 | 5.00
      2010501 | 行政运行 | 30101 | 基本工资 | 3.00 | 3.00
      2010501 | 行政运行 | 30102 | 津贴补贴 | 2.00 | 2.00`;
    expect(factsOf('budget', drawn)).toEqual([
      'budget.expenditure 2010501 expenditure.total 5 CNY',
      'budget.expenditure 2010501 expenditure.basic 5 CNY',
    ]);
  });

  test('an economic code in a table of functional ones, and the other way about', () => {
    expect(
      factsOf(
        'final',
        `支出决算表\n${GPB.replace('201 | 一般公共服务支出', '301 | 工资福利支出')}`,
      ),
    ).toEqual([]);
    expect(
      factsOf(
        'final',
        '一般公共预算财政拨款基本支出决算表\n单位：元\n科目编码 | 科目名称 | 金额\n201 | 一般公共服务支出 | 3.00',
      ),
    ).toEqual([]);
  });

  test('a name below one that is not known is not looked up in the 款 before', () => {
    expect(
      factsOf(
        'final',
        `支出决算表\n单位：元
         项目 | 本年支出合计 | 基本支出
         一般公共服务支出 | 9.00 | 9.00
         财政事务 | 4.00 | 4.00
         地方自设事务 | 5.00 | 5.00
         行政运行 | 5.00 | 5.00`,
      ).map((line) => line.split(' ')[1]),
    ).toEqual(['201', '201', '20106', '20106']);
  });
});

describe('figures that are no amounts of money', () => {
  test('a row of formulas numbers the columns', () => {
    expect(
      factsOf(
        'final',
        `支出决算表\n单位：元
         科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
         栏次 | | 1=2+3 | 2 | 3
         201 | 一般公共服务支出 | 30.00 | 20.00 | 10.00`,
      ),
    ).toHaveLength(3);
  });

  test('integers below a heading of money are no codes, though some have the form of one', () => {
    expect(
      factsOf(
        'final',
        `支出决算表\n单位：万元
         科目 | 本年支出合计 | 基本支出
         一般公共服务支出 | 301 | 201
         外交支出 | 302 | 202`,
      ),
    ).toEqual([
      'final.expenditure 201 expenditure.total 3010000 CNY',
      'final.expenditure 201 expenditure.basic 2010000 CNY',
      'final.expenditure 202 expenditure.total 3020000 CNY',
      'final.expenditure 202 expenditure.basic 2020000 CNY',
    ]);
  });
});

describe('units of money', () => {
  test('a sheet of 元 beside one of 万元', () => {
    expect(
      factsOf(
        'final',
        `支出决算表\n${GPB}\n收入决算表\n单位：万元\n科目编码 | 科目名称 | 本年收入合计\n201 | 一般公共服务支出 | 3.00`,
      ),
    ).toEqual([
      'final.expenditure 201 expenditure.total 3 CNY',
      'final.expenditure 201 expenditure.basic 2 CNY',
      'final.expenditure 201 expenditure.project 1 CNY',
      'final.revenue 201 revenue.total 30000 CNY',
    ]);
  });

  test('a table without a unit has no facts, whatever the one before it has', () => {
    const drawn = `支出决算表\n${GPB}\n收入决算表\n科目编码 | 科目名称 | 本年收入合计\n201 | 一般公共服务支出 | 3.00`;
    expect(factsOf('final', drawn)).toHaveLength(3);
    expect(problemCodes('final', drawn)).toEqual(['facts.unit-missing']);
  });
});

describe('a table without a title is a statement only by enough of its columns', () => {
  const untitled = (columns: readonly string[]) =>
    factsOf(
      'final',
      `单位：元\n科目编码 | 科目名称 | ${columns.join(' | ')}\n201 | 一般公共服务支出 | ${columns.map(() => '1.00').join(' | ')}`,
    ).length;

  test.each([
    [['本年收入合计', '上级补助收入', '经营收入'], 3],
    [['上级补助收入', '经营收入'], 0],
    [['合计', '基本支出', '项目支出'], 0],
  ])('%s', (columns, count) => {
    expect(untitled(columns)).toBe(count);
  });
});

test('a figure in brackets is negative, one of doubtful sign is kept and reported', () => {
  const drawn = `支出决算表\n单位：元\n科目编码 | 科目名称 | 本年支出合计
    201 | 一般公共服务支出 | (3.00)\n202 | 外交支出 | △2.00\n203 | 国防支出 | 1.00`;
  expect(factsOf('final', drawn)).toEqual([
    'final.expenditure 201 expenditure.total -3 CNY',
    'final.expenditure 203 expenditure.total 1 CNY',
  ]);
  expect(problemCodes('final', drawn)).toEqual(['facts.number-malformed']);
});
