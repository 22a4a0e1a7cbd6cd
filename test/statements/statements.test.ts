import { describe, expect, test } from 'vitest';
import { factLine, readDrawn } from '../builders/read.ts';

const TITLE = '建水县农业农村局2020年度部门决算\n# 第二部分 部门决算表';

function factsOf(drawn: string): readonly string[] {
  const { facts, problems } = readDrawn(`${TITLE}\n${drawn}`);
  expect(problems).toEqual([]);
  return facts.map(factLine);
}

describe('codes in one column or in three give the same items', () => {
  test.each([
    [
      'one',
      '科目编码 | 科目名称 | 本年支出合计 | 基本支出',
      '201 | 一般公共服务支出',
      '20106 | 财政事务',
      '2010601 | 行政运行',
    ],
    [
      'three',
      '类 | 款 | 项 | 科目名称 | 本年支出合计 | 基本支出',
      '201 | | | 一般公共服务支出',
      '201 | 06 | | 财政事务',
      '201 | 06 | 01 | 行政运行',
    ],
    [
      'three, each printed once',
      '类 | 款 | 项 | 科目名称 | 本年支出合计 | 基本支出',
      '201 | | | 一般公共服务支出',
      ' | 06 | | 财政事务',
      ' | | 01 | 行政运行',
    ],
    [
      'three, the last of them in the cell of the name',
      '类 | 款 | 科目名称 | 本年支出合计 | 基本支出',
      '201 | | 一般公共服务支出',
      '201 | 06 | 财政事务',
      '201 | 06 | 01行政运行',
    ],
    [
      'three, the last of them amid the lines of the name',
      '类 | 款 | 科目名称 | 本年支出合计 | 基本支出',
      '201 | | 一般公共服务支出',
      '201 | 06 | 财政事务',
      '201 | 06 | 行政01运行',
    ],
  ])('%s', (_, header, ...rows) => {
    expect(
      factsOf(
        `支出决算表\n单位：元\n${header}\n${rows.map((row) => `${row} | 10.00 | 10.00`).join('\n')}`,
      ),
    ).toEqual(
      ['201', '20106', '2010601'].flatMap((code) => [
        `final.expenditure ${code} expenditure.total 10 CNY`,
        `final.expenditure ${code} expenditure.basic 10 CNY`,
      ]),
    );
  });
});

test('a label that comes again without the line that it stands under has no item', () => {
  const { facts, problems } = readDrawn(`${TITLE}
      财政拨款收入支出决算总表
      单位：万元
      收入 | | 支出 |
      项目 | 决算数 | 项目 | 合计
      一、一般公共预算财政拨款 | 5.00 | 一、一般公共服务支出 | 6.00
      本年收入合计 | 5.00 | 本年支出合计 | 6.00
      年初财政拨款结转和 | 1.00 | |
      一、一般公共预算财政拨款 | 1.00 | | `);
  expect(facts.filter(({ itemCode }) => itemCode === 'rev.gpb').map(factLine)).toEqual([
    'final.appropriation_summary rev.gpb final 50000 CNY',
  ]);
  expect(problems.map(({ code }) => code)).toEqual(['facts.row-unknown', 'facts.row-unknown']);
});

test('two sides are read side by side, 总计 and 一般公共预算财政拨款 by where they stand', () => {
  expect(
    factsOf(`财政拨款收入支出决算总表
      单位：万元
      收入 | | 支出 | | |
      项目 | 决算数 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
      一、一般公共预算财政拨款 | 5.00 | 一、一般公共服务支出 | 6.00 | 6.00 |
      本年收入合计 | 5.00 | 本年支出合计 | 6.00 | 6.00 |
      年初财政拨款结转和结余 | 1.00 | 年末财政拨款结转和结余 | | |
      一、一般公共预算财政拨款 | 1.00 | | | |
      总计 | 6.00 | 总计 | 6.00 | 6.00 | `),
  ).toEqual([
    'final.appropriation_summary rev.gpb final 50000 CNY',
    'final.appropriation_summary 201 total 60000 CNY',
    'final.appropriation_summary 201 gpb 60000 CNY',
    'final.appropriation_summary rev.current_year_total final 50000 CNY',
    'final.appropriation_summary exp.current_year_total total 60000 CNY',
    'final.appropriation_summary exp.current_year_total gpb 60000 CNY',
    'final.appropriation_summary bal.opening final 10000 CNY',
    'final.appropriation_summary bal.opening.gpb final 10000 CNY',
    'final.appropriation_summary rev.grand_total final 60000 CNY',
    'final.appropriation_summary exp.grand_total total 60000 CNY',
    'final.appropriation_summary exp.grand_total gpb 60000 CNY',
  ]);
});

test('headings that slid against their columns, and 行次 without a heading, mislead nobody', () => {
  const classes = [
    '一、一般公共服务支出',
    '二、外交支出',
    '三、国防支出',
    '四、公共安全支出',
    '五、教育支出',
  ];
  const rows = classes.map(
    (name, index) => ` | | ${name} | ${31 + index} | ${index === 0 ? '8.00' : ''} |`,
  );
  expect(
    factsOf(`收入支出决算总表
      金额单位：元
      收入 | | | 支出 | |
      行次 | 金额 | 项目(按功能分类) | 行次 | 金额 |
      1 | 2 | 3 | 4 | 5 | 6
      ${rows.join('\n')}
      本年收入合计 | 8.00 | 本年支出合计 | 36 | 8.00 |`),
  ).toEqual([
    'final.summary 201 final 8 CNY',
    'final.summary rev.current_year_total final 8 CNY',
    'final.summary exp.current_year_total final 8 CNY',
  ]);
});

test('in three blocks of economic codes a total waits for its figure in the last one', () => {
  expect(
    factsOf(`一般公共预算财政拨款基本支出决算表
      单位：元
      科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额
      301 | 工资福利支出 | 3.00 | 302 | 商品和服务支出 | 2.00 | 310 | 资本性支出 | 1.00
      30101 | 基本工资 | 3.00 | 30201 | 办公费 | 2.00 | 31002 | 办公设备购置 | 1.00
      人员经费合计 | | 3.00 | 公用经费合计 | | | | | 3.00`),
  ).toEqual([
    'final.gpb_basic 301 final 3 CNY',
    'final.gpb_basic 302 final 2 CNY',
    'final.gpb_basic 310 final 1 CNY',
    'final.gpb_basic 30101 final 3 CNY',
    'final.gpb_basic 30201 final 2 CNY',
    'final.gpb_basic 31002 final 1 CNY',
    'final.gpb_basic basic.personnel_total final 3 CNY',
    'final.gpb_basic basic.public_total final 3 CNY',
  ]);
});

describe('三公 is read from rows and from columns', () => {
  test('rows, with counts that are no money', () => {
    expect(
      factsOf(`“三公”经费、行政参公单位机关运行经费情况表
        金额单位：元
        项目 | 行次 | 预算数 | 决算统计数
        栏次 | | 1 | 2
        一、“三公”经费支出 | 1 | — | —
        （一）支出合计 | 2 | 5.00 | 4.00
        3. 公务接待费 | 3 | 5.00 | 4.00
        5. 国内公务接待批次（个） | 4 | — | 62
        二、机关运行经费 | 5 | — | 9.00
        （一）行政单位 | 6 | — | 9.00`),
    ).toEqual([
      'final.three_public three_public.total budget 5 CNY',
      'final.three_public three_public.total final 4 CNY',
      'final.three_public three_public.reception budget 5 CNY',
      'final.three_public three_public.reception final 4 CNY',
      'final.three_public count.reception_batches final 62 batch',
      'final.three_public operating_cost.total final 9 CNY',
      'final.three_public operating_cost.administrative final 9 CNY',
    ]);
  });

  test('columns, 小计 being the heading above it', () => {
    expect(
      factsOf(`财政拨款“三公”经费支出决算表
        单位：万元
        预算数 | | | 决算数 | |
        合计 | 公务用车购置及运行维护费 | | 合计 | 公务用车购置及运行维护费 |
        | 小计 | 公务用车运行维护费 | | 小计 | 公务用车运行维护费
        1 | 2 | 3 | 4 | 5 | 6
        0.74 | 0.74 | 0.74 | 0.51 | 0.51 | 0.51`),
    ).toEqual(
      ['budget 7400', 'final 5100'].flatMap((value) =>
        ['total', 'vehicle', 'vehicle.operation'].map(
          (line) => `final.three_public three_public.${line} ${value} CNY`,
        ),
      ),
    );
  });

  test('of several units in rows, only 合计 speaks for the filing', () => {
    const { facts, unassigned } = readDrawn(`${TITLE}
      财政拨款“三公”经费支出决算表
      单位：万元
      单位名称 | 合计 | 公务接待费
      本级 | 1.00 | 1.00
      事务中心 | 2.00 | 2.00
      合计 | 3.00 | 3.00`);
    expect(facts).toEqual([]);
    expect(unassigned).toHaveLength(6);
  });
});

test('a first row without any label is the total where no other row is', () => {
  const filing = readDrawn(`${TITLE}
    一般公共预算财政拨款支出决算表
    单位：元
    科目编码 | 科目名称 | 合计 | 基本支出
    | | 7.00 | 7.00
    201 | 一般公共服务支出 | 7.00 | 7.00`);
  expect(filing.facts.map(factLine)[0]).toBe('final.gpb_expenditure TOTAL expenditure.total 7 CNY');
  expect(filing.facts.every(({ status }) => status === 'verified')).toBe(true);
  expect(filing.statements[0]?.evidence.join()).toContain('no label');
});

test('a statement without figures is recorded as empty, with its note', () => {
  const filing = readDrawn(`${TITLE}
    政府性基金预算财政拨款收入支出决算表
    单位：元
    科目编码 | 科目名称 | 本年收入 | 本年支出
    合计 | | |
    备注：本部门无政府性基金预算收支，因此本表无数据。`);
  expect(filing.statements).toMatchObject([
    {
      statement: 'final.gov_fund',
      empty: true,
      notes: ['备注：本部门无政府性基金预算收支，因此本表无数据。'],
    },
  ]);
  expect([filing.facts, filing.problems]).toEqual([[], []]);
});

test('a table of no known kind keeps its figures without a meaning and says so', () => {
  const filing = readDrawn(`${TITLE}\n机构人员情况表\n单位 | 人数\n本级 | 12`);
  expect(filing.facts).toEqual([]);
  expect(filing.unassigned).toMatchObject([{ printed: '12', reason: 'table-unknown' }]);
  expect(filing.problems.map(({ code }) => code)).toEqual(['statements.table-unknown']);
});

test('a code beside the name of its sibling is a warning and changes nothing', () => {
  const { facts, problems } = readDrawn(`${TITLE}
    一般公共预算财政拨款基本支出决算表
    单位：元
    科目编码 | 科目名称 | 金额
    303 | 对个人和家庭的补助 | 5.00
    30399 | 代缴社会保险费 | 5.00`);
  expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'statements.code-name-differs warning',
  ]);
  expect(facts.map(({ itemCode }) => itemCode)).toEqual(['303', '30399']);
});

describe('rows are named in other ways too', () => {
  test('code and name in one cell', () => {
    expect(
      factsOf('支出决算表\n单位：万元\n项目 | 本年支出合计\n2010601　行政运行 | 5.00\n合计 | 5.00'),
    ).toEqual([
      'final.expenditure 2010601 expenditure.total 50000 CNY',
      'final.expenditure TOTAL expenditure.total 50000 CNY',
    ]);
  });

  test('a name broken over two rows, the figures beside its end', () => {
    expect(
      factsOf(`支出决算表　　单位：元
        科目编码 | 科目名称 | 本年支出合计
        20103 | 政府办公厅（室）及相 |
        | 关机构事务 | 5.00
        2010301 | 行政运行 | 5.00`),
    ).toEqual([
      'final.expenditure 20103 expenditure.total 5 CNY',
      'final.expenditure 2010301 expenditure.total 5 CNY',
    ]);
  });
});

describe('budgets', () => {
  const BUDGET = '上海市普陀区统计局2025年部门预算\n# 第二部分 部门预算表';

  test('the year of the filing may stand before a measure, another year may not', () => {
    const read = (year: number) =>
      readDrawn(`${BUDGET}
        2025年部门“三公”经费和机关运行经费预算表
        单位:万元
        ${year}年“三公”经费预算数 | | |
        合计 | 公务接待费 | 公务用车购置及运行费 |
        | | 小计 | 运行费
        3.00 | 1.00 | 2.00 | 2.00`).facts.map(factLine);
    expect(read(2025)).toEqual([
      'budget.three_public three_public.total budget 30000 CNY',
      'budget.three_public three_public.reception budget 10000 CNY',
      'budget.three_public three_public.vehicle budget 20000 CNY',
      'budget.three_public three_public.vehicle.operation budget 20000 CNY',
    ]);
    expect(read(2024)).toEqual([]);
  });

  test('with 会议费 and 培训费 beside 三公, 合计 is the total of all', () => {
    const { facts, checks } = readDrawn(`${BUDGET}
      “三公”经费、会议费、培训费支出预算表
      单位：万元
      合计 | “三公”经费 | | 会议费 | 培训费
      | 小计 | 公务接待费 | |
      30.00 | 20.00 | 20.00 | 4.00 | 6.00`);
    expect(facts.map(factLine)).toEqual([
      'budget.three_public TOTAL budget 300000 CNY',
      'budget.three_public three_public.total budget 200000 CNY',
      'budget.three_public three_public.reception budget 200000 CNY',
      'budget.three_public meeting budget 40000 CNY',
      'budget.three_public training budget 60000 CNY',
    ]);
    expect(checks.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
  });

  test('three blocks of a 收支预算总表 close over each other', () => {
    const { facts } = readDrawn(`${BUDGET}
      收支预算总表
      单位：万元
      收入 | | 支出 | | |
      项目 | 预算数 | 功能分类 | 预算数 | 支出用途 | 预算数
      一、一般公共预算 | 100.00 | 一、一般公共服务支出 | 110.00 | 一、基本支出 | 60.00
      二、其他资金 | 10.00 | | | 二、项目支出 | 50.00
      当年收入小计 | 110.00 | | | 当年支出小计 | 110.00
      收入合计 | 110.00 | | | 支出合计 | 110.00`);
    expect(facts.map(({ itemCode, status }) => `${itemCode} ${status}`)).toEqual(
      [
        'rev.gpb',
        '201',
        'exp.basic',
        'rev.other',
        'exp.project',
        'rev.current_year_total',
        'exp.current_year_total',
        'rev.grand_total',
        'exp.grand_total',
      ].map((item) => `${item} verified`),
    );
  });
});

test('headings with years are no figures', () => {
  expect(
    factsOf(`收入支出决算总表
      单位：元
      收入 | | 支出 |
      项目 | 2020年决算数 | 项目 | 2020年决算数
      一、一般公共预算财政拨款收入 | 5.00 | 一、一般公共服务支出 | 5.00`),
  ).toEqual(['final.summary rev.gpb final 5 CNY', 'final.summary 201 final 5 CNY']);
});
