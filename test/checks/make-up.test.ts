import { expect, test } from 'vitest';
import { readDrawn } from '../builders/read.ts';

const COVER = '建水县农业农村局2020年度部门决算\n';

function findings(drawn: string): string[] {
  return readDrawn(`${COVER}${drawn}`)
    .checks.filter(({ outcome, cause }) => outcome === 'fail' && cause === null)
    .map(({ check, quoted, expected }) => [check, quoted, expected].filter(Boolean).join(' | '));
}

test('a lane of a summary without its line numbers', () => {
  const table = (numbers: readonly string[]) => `# 第二部分 部门决算表
收入支出决算总表
单位：元
项目 | 行次 | 金额 | 项目 | 行次 | 金额
一、一般公共预算财政拨款收入 | ${numbers[0]} | 5.00 | 一、一般公共服务支出 | 4 | 5.00
本年收入合计 | ${numbers[1]} | 5.00 | 本年支出合计 | 5 | 5.00
总计 | ${numbers[2]} | 5.00 | 总计 | 6 | 5.00`;
  expect(findings(table(['1', '2', '3']))).toEqual([]);
  expect(findings(table(['', '', '']))).toEqual(['tables.line-numbers | 4–6 | 1–3']);
});

test('the units below a department are as many as it says', () => {
  const named = (units: string) => `# 第一部分 部门概况
## 二、机构设置
农业农村局下属二级单位2个，其中行政单位0个，其他事业单位2个。
纳入2020年度部门决算编制范围的二级预算单位包括：${units}`;
  expect(findings(named('县种子站、县农技推广中心。'))).toEqual([]);
  expect(findings(named('\n1.县种子站\n2.县农技推广中心'))).toEqual([]);
  expect(findings(named('县种子站。'))).toEqual([
    'units.counted | 农业农村局下属二级单位2个，其中行政单位0个，其他事业单位2个。',
  ]);
});

test('a term of the glossary that breaks off', () => {
  const glossary = (last: string) => `# 第三部分 名词解释
1.财政拨款收入：指单位从同级财政部门取得的财政预算资金。
2.事业收入：指事业单位开展专业业务活动及辅助活动取得的收入。
3.年末结转和结余：指单位按有关规定结转到下年${last}
4.其他收入：指单位取得的除上述收入以外的各项收入。
5.基本支出：指为保障机构正常运转而发生的支出。`;
  expect(findings(glossary('的资金。'))).toEqual([]);
  expect(findings(glossary('或'))).toEqual([
    'glossary.broken-off | 3.年末结转和结余：指单位按有关规定结转到下年或',
  ]);
});

test('a note calls the kinds of a column as its cells do', () => {
  const table = (note: string) => `部门预算公开
# 第二部分 2020年度部门预算表
政府采购支出预算表
单位：万元
采购品目大类 | 采购组织形式 | 总计
合计 | | 3.00
一、货物 | | 3.00
便携式计算机 | 政府集中采购 | 2.00
办公家具 | 分散自行组织 | 1.00
注：采购组织形式为：${note}。`;
  expect(findings(table('政府集中采购、部门集中采购和分散自行组织'))).toEqual([]);
  expect(findings(table('集中采购、部门集中采购和分散自行组织'))).toEqual([
    'notes.forms-differ | 注：采购组织形式为：集中采购、部门集中采购和分散自行组织。 | 政府集中采购',
  ]);
});

const EXPLANATION = '# 第二部分 2020年度部门决算情况说明\n';

test('the text tells each item of the table, and no other', () => {
  const filing = (told: readonly string[]) => `# 第二部分 部门决算表
一般公共预算财政拨款支出决算表
单位：万元
科目编码 | 科目名称 | 本年支出合计
合计 | | 14.00
201 | 一般公共服务支出 | 14.00
20106 | 财政事务 | 14.00
2010601 | 行政运行 | 2.00
2010602 | 一般行政管理事务 | 3.00
2010607 | 信息化建设 | 4.00
2010650 | 事业运行 | 5.00
# 第三部分 2020年度部门决算情况说明
## 五、一般公共预算财政拨款支出决算情况说明
### （三）一般公共预算财政拨款支出决算具体情况
${told
  .map((item, index) => `${index + 1}、一般公共服务支出（类）财政事务（款）${item}万元。`)
  .join('\n')}`;
  const all = ['行政运行（项）2.00', '一般行政管理事务（项）3.00', '信息化建设（项）4.00'];
  expect(findings(filing([...all, '事业运行（项）5.00']))).toEqual([]);
  expect(findings(filing(all))).toEqual(['told-missing.item']);
  expect(findings(filing([...all, '机关服务（项）5.00']))).toEqual([
    'codes.told-other-name | 4、一般公共服务支出（类）财政事务（款）机关服务（项）5.00万元 | 2010650 事业运行',
  ]);
  expect(findings(filing([...all, '事业运行（项）5.00', '机关服务（项）1.00']))).toEqual([
    'told-beyond.item | 5、一般公共服务支出（类）财政事务（款）机关服务（项）1.00万元',
  ]);
});

test('a large change is explained', () => {
  const text = (reason: string) => `${EXPLANATION}## 三、支出决算情况说明
2020年度支出合计100.00万元，与上年相比减少25.00万元，下降20%${reason}。`;
  expect(findings(text('，主要原因是厉行节约'))).toEqual([]);
  expect(findings(text(''))).toEqual([
    'told-missing.reason | 2020年度支出合计100.00万元，与上年相比减少25.00万元，下降20%',
  ]);
});

test('the reason for the change of a total may be that of its parts', () => {
  const text = (reason: string) => `${EXPLANATION}## 七、“三公”经费财政拨款支出决算情况说明
2020年度“三公”经费财政拨款支出决算为8.00万元，比上年减少2.00万元，下降20%。其中：当年未安排因公出国（境）。
公务用车购置及运行维护费支出决算5.00万元，比上年减少2.00万元，下降28.57%${reason}。
公务接待费支出决算3.00万元，与上年持平。`;
  expect(findings(text('，主要原因是用车减少'))).toEqual([]);
  expect(findings(text('')).map((line) => line.split(' ')[0])).toEqual([
    'told-missing.reason',
    'told-missing.reason',
  ]);
});

test('an account of 三公 gives a reason for staying the same where all other changes have one', () => {
  const text = (reason: string, ofOthers: string) => `${EXPLANATION}## 三、支出决算情况说明
2020年度支出合计100.00万元，与上年相比增加5.00万元，增长5.26%${ofOthers}。
## 七、“三公”经费财政拨款支出决算情况说明
2020年度“三公”经费财政拨款支出决算为8.00万元，与上年持平。其中：当年未安排因公出国（境）。
公务用车购置及运行维护费支出决算5.00万元，与上年持平。
公务接待费支出决算3.00万元，与上年持平${reason}。`;
  const explained = '，主要原因是项目增加';
  expect(findings(text('，主要原因是严格控制', explained))).toEqual([]);
  expect(findings(text('', ''))).toEqual([]);
  expect(findings(text('', explained))).toEqual([
    expect.stringMatching(/^told-missing\.reason-three-public /u),
  ]);
});

test('the lines of a list are compared with a budget of one name', () => {
  const items = ['行政运行', '一般行政管理事务', '机关服务', '预算改革业务', '信息化建设'];
  const list = (
    odd: string,
    budget = '年初预算为5.00万元，全年预算',
  ) => `${EXPLANATION}## 五、一般公共预算财政拨款支出决算情况说明
### （三）一般公共预算财政拨款支出决算具体情况
一般公共预算财政拨款支出${budget}为45.00万元，支出决算为40.00万元，完成全年预算的88.89%。其中：
${items
  .map(
    (item, index) =>
      `${index + 1}、一般公共服务支出（类）财政事务（款）${item}（项）。全年预算为9.00万元，支出决算为8.00万元，完成全年预算的88.89%。决算数小于${index === 3 ? odd : '全年预算数'}的主要原因：人员减少。`,
  )
  .join('\n')}`;
  expect(findings(list('全年预算数'))).toEqual([]);
  expect(findings(list('预算数', '全年预算'))).toEqual([]);
  expect(findings(list('预算数'))).toEqual([
    'told.budget-name | 决算数小于预算数 | 决算数小于全年预算数',
  ]);
});

test('an account of 三公 speaks of each of its parts', () => {
  const text = (reception: string) => `${EXPLANATION}## 七、“三公”经费财政拨款支出决算情况说明
2020年度“三公”经费财政拨款支出决算为5.00万元，其中：当年未安排因公出国（境）；公务用车购置及运行维护费支出决算5.00万元${reception}。`;
  expect(findings(text('；无公务接待费支出'))).toEqual([]);
  expect(findings(text('；无公务接 待费支出'))).toEqual([]);
  expect(findings(text(''))).toEqual([expect.stringMatching(/^told-missing\.three-public/u)]);
});

test('a share above all, and a cost below nothing', () => {
  const share = (percent: string) => `${EXPLANATION}## 十、其他重要事项的情况说明
### （二）政府采购支出情况
授予中小企业合同金额5.00万元，占政府采购支出总额的${percent}%。`;
  expect(findings(share('100'))).toEqual([]);
  expect(findings(share('105'))[0]).toContain('values.impossible');
});

test('tables stand in the order of the contents', () => {
  const table = (title: string) => `${title}
单位：万元
科目编码 | 科目名称 | 本年支出合计
合计 | | 2.00
201 | 一般公共服务支出 | 2.00`;
  const filing = (titles: readonly string[]) => `# 目录
一、支出决算表
二、一般公共预算财政拨款支出决算表
# 第二部分 部门决算表
${titles.map(table).join('\n')}`;
  const titles = ['支出决算表', '一般公共预算财政拨款支出决算表'];
  expect(findings(filing(titles))).toEqual([]);
  expect(findings(filing([...titles, ...titles]))).toEqual([]);
  expect(findings(filing(titles.toReversed()))).toEqual([
    'contents.order | 一般公共预算财政拨款支出决算表 | 支出决算表',
  ]);
});
