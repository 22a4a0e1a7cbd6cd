import fc from 'fast-check';

/** Amounts in hundredths of 万元, so that every printed sum is exact. */
export interface Books {
  readonly items: readonly {
    readonly code: string;
    readonly basic: number;
    readonly project: number;
  }[];
  /** Of basic expenditure, what is paid to people. */
  readonly personnel: number;
  readonly overseas: number;
  readonly vehicles: number;
  readonly reception: number;
  /** Change of the total on last year. */
  readonly change: number;
}

const NAMES: Readonly<Record<string, string>> = {
  '201': '一般公共服务支出',
  '20103': '政府办公厅（室）及相关机构事务',
  '2010301': '行政运行',
  '2010302': '一般行政管理事务',
  '208': '社会保障和就业支出',
  '20805': '行政事业单位养老支出',
  '2080505': '机关事业单位基本养老保险缴费支出',
  '210': '卫生健康支出',
  '21011': '行政事业单位医疗',
  '2101101': '行政单位医疗',
  '221': '住房保障支出',
  '22102': '住房改革支出',
  '2210201': '住房公积金',
};
const ITEMS = ['2010301', '2010302', '2080505', '2101101', '2210201'];
const UNIT = '建水县农业农村局';
const amount = fc.integer({ min: 100_000, max: 9_000_000 });

/** The books of a filing, in which everything adds up. */
export const anyBooks: fc.Arbitrary<Books> = fc
  .record({
    basic: fc.array(amount, { minLength: ITEMS.length, maxLength: ITEMS.length }),
    project: fc.array(amount, { minLength: ITEMS.length, maxLength: ITEMS.length }),
    share: fc.integer({ min: 20, max: 80 }),
    three: fc.tuple(amount, amount, amount),
    growth: fc.integer({ min: 200, max: 3000 }),
    grows: fc.boolean(),
  })
  .map(({ basic, project, share, three, growth, grows }) => {
    const items = ITEMS.map((code, index) => ({
      code,
      basic: basic[index] ?? 0,
      project: project[index] ?? 0,
    }));
    const total = items.reduce((sum, item) => sum + item.basic + item.project, 0);
    const [overseas, vehicles, reception] = three;
    return {
      items,
      personnel: Math.floor((basic.reduce((a, b) => a + b, 0) * share) / 100),
      overseas,
      vehicles,
      reception,
      change: Math.floor((total * growth) / 10_000) * (grows ? 1 : -1),
    };
  });

export function money(hundredths: number): string {
  const sign = hundredths < 0 ? '-' : '';
  const whole = Math.abs(hundredths);
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

/** Half up, as the filings round; both are whole numbers. */
function percent(part: number, whole: number): string {
  const hundredths = Number(
    (BigInt(Math.abs(part)) * 20_000n + BigInt(whole)) / (2n * BigInt(whole)),
  );
  return `${money(hundredths)}%`;
}

/** Yuan as ten thousands of yuan with two decimals, half up: each figure is rounded by itself. */
export function rounded(yuan: number): string {
  const hundredths = Math.floor((Math.abs(yuan) + 50) / 100);
  return money(yuan < 0 ? -hundredths : hundredths);
}

/**
 * The filing that prints the books, as the text of `documentOf`.
 *
 * @param print how an amount is printed: `money` prints hundredths as they are
 */
export function drawnFiling(books: Books, print: (amount: number) => string = money): string {
  const { items, personnel, overseas, vehicles, reception, change } = books;
  const under = (prefix: string) => items.filter(({ code }) => code.startsWith(prefix));
  const basicOf = (prefix: string) => under(prefix).reduce((sum, item) => sum + item.basic, 0);
  const projectOf = (prefix: string) => under(prefix).reduce((sum, item) => sum + item.project, 0);
  const totalOf = (prefix: string) => basicOf(prefix) + projectOf(prefix);
  const total = totalOf('');
  const codes = Object.keys(NAMES)
    .filter((code) => under(code).length > 0)
    .sort();
  const classes = codes.filter((code) => code.length === 3);
  const rows = (cells: (code: string) => readonly string[]) =>
    codes.map((code) => [code, NAMES[code] ?? '', ...cells(code)].join(' | '));
  const three = overseas + vehicles + reception;
  const kinds = (code: string) => [totalOf(code), basicOf(code), projectOf(code)].map(print);
  const fund = `${print(total)} | ${print(total)}`;
  const basic = basicOf('');
  const shared = classes
    .map((code) => `${NAMES[code]}${print(totalOf(code))}万元，占${percent(totalOf(code), total)}`)
    .join('；');
  const word = change < 0 ? ['减少', '下降'] : ['增加', '增长'];
  return `${UNIT}2020年度部门决算
# 第二部分 2020年度部门决算表
收入支出决算总表
部门：${UNIT}
单位：万元
收入 | | 支出 |
项目 | 决算数 | 项目 | 决算数
一、一般公共预算财政拨款收入 | ${print(total)} | 一、一般公共服务支出 | ${print(totalOf('201'))}
二、政府性基金预算财政拨款收入 | | 八、社会保障和就业支出 | ${print(totalOf('208'))}
三、国有资本经营预算财政拨款收入 | | 九、卫生健康支出 | ${print(totalOf('210'))}
 | | 十九、住房保障支出 | ${print(totalOf('221'))}
本年收入合计 | ${print(total)} | 本年支出合计 | ${print(total)}
总计 | ${print(total)} | 总计 | ${print(total)}
收入决算表
部门：${UNIT}
单位：万元
科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入
合计 | | ${fund}
${rows((code) => [print(totalOf(code)), print(totalOf(code))]).join('\n')}
支出决算表
部门：${UNIT}
单位：万元
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
合计 | | ${kinds('').join(' | ')}
${rows(kinds).join('\n')}
一般公共预算财政拨款支出决算表
部门：${UNIT}
单位：万元
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
合计 | | ${kinds('').join(' | ')}
${rows(kinds).join('\n')}
一般公共预算财政拨款基本支出决算表
部门：${UNIT}
单位：万元
科目编码 | 科目名称 | 决算数
301 | 工资福利支出 | ${print(personnel)}
30101 | 基本工资 | ${print(personnel)}
302 | 商品和服务支出 | ${print(basic - personnel)}
30201 | 办公费 | ${print(basic - personnel)}
人员经费合计 | | ${print(personnel)}
公用经费合计 | | ${print(basic - personnel)}
财政拨款“三公”经费支出决算表
部门：${UNIT}
单位：万元
项目 | 预算数 | 决算数
三公经费合计 | ${print(three)} | ${print(three)}
因公出国（境）费 | ${print(overseas)} | ${print(overseas)}
公务用车购置及运行维护费 | ${print(vehicles)} | ${print(vehicles)}
公务接待费 | ${print(reception)} | ${print(reception)}
# 第三部分 2020年度部门决算情况说明
## 二、收入决算情况说明
2020年度收入合计${print(total)}万元，其中：财政拨款收入${print(total)}万元，占100%。
## 三、支出决算情况说明
2020年度支出合计${print(total)}万元，其中：基本支出${print(basic)}万元，占${percent(basic, total)}；项目支出${print(total - basic)}万元，占${percent(total - basic, total)}。
## 五、一般公共预算财政拨款支出决算情况说明
### （一）一般公共预算财政拨款支出决算总体情况
2020年度一般公共预算财政拨款支出${print(total)}万元，占本年支出合计的100%。与2019年度相比，一般公共预算财政拨款支出${word[0]}${print(Math.abs(change))}万元，${word[1]}${percent(change, total - change)}。
### （二）一般公共预算财政拨款支出决算结构情况
2020年度一般公共预算财政拨款支出${print(total)}万元，主要用于以下方面：${shared}。
### （三）一般公共预算财政拨款支出决算具体情况
${items
  .map(
    ({ code, basic: b, project: p }, index) =>
      `${index + 1}．${NAMES[code.slice(0, 3)]}（类）${NAMES[code.slice(0, 5)]}（款）${NAMES[code]}（项）。年初预算为${print(b)}万元，支出决算为${print(b + p)}万元，完成年初预算的${percent(b + p, b)}。决算数大于年初预算数的主要原因是：项目增加。`,
  )
  .join('\n')}
## 七、“三公”经费财政拨款支出决算情况说明
2020年度“三公”经费财政拨款支出决算为${print(three)}万元，其中：因公出国（境）费支出决算${print(overseas)}万元；公务用车购置及运行维护费支出决算${print(vehicles)}万元；公务接待费支出决算${print(reception)}万元。
`;
}
