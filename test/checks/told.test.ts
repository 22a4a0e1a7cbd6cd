import { describe, expect, test } from 'vitest';
import { readDrawn } from '../builders/read.ts';

/** The errors and warnings of an explanation: severity, check, stated and recomputed value. */
function failing(explanation: string): string[] {
  const { checks } = readDrawn(`建水县农业农村局2020年度部门决算
# 第二部分 2020年度部门决算情况说明
${explanation}`);
  return checks
    .filter(({ severity, cause }) => severity !== 'information' && cause === null)
    .map(
      ({ check, severity, stated, recomputed }) => `${severity} ${check} ${stated} ${recomputed}`,
    );
}

describe('percentages of the text', () => {
  test.each([
    ['基本支出60.00万元，占60%；项目支出40.00万元，占40%。', []],
    ['基本支出60.00万元，占61%；项目支出40.00万元，占40%。', ['warning final.told-share 61 60']],
    ['基本支出60.00万元，占65%；项目支出40.00万元，占40%。', ['error final.told-share 65 60']],
  ])('a share is of the total: %s', (parts, expected) => {
    const text = `## 三、支出决算情况说明\n2020年度支出合计100.00万元，其中：${parts}`;
    expect(failing(text)).toEqual(expected);
  });

  test('what rounding explains is no failure', () => {
    const text =
      '## 三、支出决算情况说明\n2020年度支出合计100.00万元，其中：基本支出66.667万元，占66.67%；项目支出33.333万元，占33.33%。';
    expect(failing(text)).toEqual([]);
  });

  test.each([
    ['减少2.99万元，下降28.4%', []],
    ['减少2.99万元，下降39.66%', ['error final.told-growth -39.66 -28.4']],
    ['减少2.99万元，增长28.4%', ['error final.told-growth 28.4 -28.4']],
    ['增加7.54万元，增长100%', ['warning final.told-growth-of-nothing 100 null']],
  ])('growth is of what it was before: %s', (change, expected) => {
    const text = `## 七、“三公”经费财政拨款支出决算情况说明\n公务接待费支出决算7.54万元。公务接待费支出决算比2019年${change}。`;
    expect(failing(text)).toEqual(expected);
  });

  test.each([
    ['支出决算80.00万元，', []],
    ['', []],
    ['支出决算90.00万元，', ['error final.told-change -200000 -100000']],
  ])('a change is held against figures of both years, never a budget: %s', (now, expected) => {
    const text = `## 七、“三公”经费财政拨款支出决算情况说明\n公务接待费支出年初预算为60.00万元，${now}较上年100.00万元减少20.00万元。`;
    expect(failing(text)).toEqual(expected);
  });

  test('a completion rate is of the budget that its words name', () => {
    const items =
      '## 五、一般公共预算财政拨款支出决算情况说明\n### （三）一般公共预算财政拨款支出决算具体情况\n';
    const sentence = (rate: string) =>
      `${items}一般公共预算财政拨款支出年初预算为0万元，全年预算为321.02万元，支出决算为307.82万元，完成${rate}的95.89%。`;
    expect(failing(sentence('全年预算'))).toEqual([]);
    expect(failing(sentence('年初预算'))).toEqual([
      'warning final.told-completion-of-nothing 95.89 null',
    ]);
  });
});

describe('sums of the text', () => {
  const revenue = (parts: string) =>
    `## 二、收入决算情况说明\n2020年度收入合计100.00万元，其中：${parts}`;

  test('parts that the sentence gives their shares must make the total', () => {
    const parts =
      '一般公共预算财政拨款收入70.00万元，占70%；政府性基金预算财政拨款收入20.00万元，占30%。';
    expect(failing(revenue(parts))).toContain('error final.told.revenue-sources 1000000 900000');
  });

  test('a sentence that names only some of the parts says nothing about the sum', () => {
    expect(failing(revenue('其他收入20.00万元。'))).toEqual([]);
  });

  test('shares of parts that the sum knows by another name make no whole of it', () => {
    const sources =
      '一般公共预算财政拨款收入70.00万元，占70%；上级补助收入0万元，占0%；事业收入0万元，占0%；经营收入0万元，占0%；附属单位上缴收入0万元，占0%；其他收入30.00万元，占30%。';
    expect(failing(revenue(sources))).toEqual([]);
    const spent =
      '## 七、“三公”经费财政拨款支出决算情况说明\n2020年度“三公”经费支出决算为9.00万元，其中：公务接待费7.20万元，占80%；公务用车运行维护费1.80万元，占20%。';
    expect(failing(spent)).toEqual([]);
  });

  test('parts that exceed their total are wrong, however many are named', () => {
    const text =
      '## 十二、政府采购支出说明\n2020年度政府采购支出总额2.00万元，其中：政府采购货物支出2.00万元、政府采购服务支出10.00万元。';
    expect(failing(text)).toEqual(['error final.told.procurement 20000 120000']);
  });
});

test.each([
  ['小于', '120.00', ['error final.told-direction 1200000 1000000']],
  ['大于', '120.00', []],
  ['等于', '100.00', []],
  ['大于', '80.00', ['error final.told-direction 800000 1000000']],
])('决算数%s预算数 beside %s of 100.00', (word, final, expected) => {
  const text = `## 五、一般公共预算财政拨款支出决算情况说明
### （三）一般公共预算财政拨款支出决算具体情况
1、一般公共服务支出（类）财政事务（款）行政运行（项）。年初预算为100.00万元，支出决算为${final}万元。决算数${word}预算数的主要原因：人员变动。`;
  expect(failing(text)).toEqual(expected);
});

test('a figure told in two ways is found where no table settles it', () => {
  const text = `## 一、收入支出决算总体情况说明
2020年度收入总计100.00万元。
## 四、财政拨款收入支出决算总体情况说明
2020年度收入总计100.00万元。
## 十、其他重要事项的情况说明
### （一）机关运行经费支出情况
机关运行经费支出5.00万元。
### （二）机关运行经费支出情况
机关运行经费支出6.00万元。`;
  expect(failing(text)).toEqual(['error final.told-twice 60000 50000']);
});
