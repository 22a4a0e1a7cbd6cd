import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/intake/package-root.ts';
import { loadCheckSeeds } from '../../src/knowledge/check-seeds.ts';
import { foldedText } from '../../src/text/folded-text.ts';
import { readDrawn } from '../builders/read.ts';

const { wordRules, bodies } = loadCheckSeeds(join(packageRoot(), 'seeds'));

describe('each rule about words finds its examples and nothing of what it lets pass', () => {
  test.each(wordRules)('$id', ({ pattern, except, found, passed }) => {
    const finds = (folded: string) => pattern.test(folded) && except?.test(folded) !== true;
    expect(found.filter((example) => !finds(foldedText(example)))).toEqual([]);
    expect(passed.filter((example) => finds(foldedText(example)))).toEqual([]);
  });
});

test('the same words doubled in each line of a list are one finding', () => {
  const line = (item: string, code: number) =>
    `${code}.一般公共服务（类）一般公共服务（类）财政事务（款）${item}（项）。`;
  const list = ['行政运行', '机关服务', '事业运行'].map((item, index) => line(item, index + 1));
  const drawn = `${COVER}# 第二部分 2020年度部门决算情况说明\n## 三、支出决算情况说明\n${list.join('\n')}`;
  expect(findings(drawn)).toEqual([expect.stringMatching(/^words\.words-doubled \| 1/u)]);
});

describe('words of another body are found in its examples and in nothing that it lets pass', () => {
  const foreign = ({ unit, text }: { readonly unit: string; readonly text: string }) =>
    findings(`${unit}2020年度部门决算\n# 第三部分 其他情况\n${text}。`).length > 0;
  test.each(bodies)('$id', ({ found, passed }) => {
    expect(found.filter((example) => !foreign(example))).toEqual([]);
    expect(passed.filter(foreign)).toEqual([]);
  });
});

function findings(drawn: string): string[] {
  return readDrawn(drawn)
    .checks.filter(({ outcome, cause }) => outcome === 'fail' && cause === null)
    .map(({ check, quoted, expected }) => [check, quoted, expected].filter(Boolean).join(' | '));
}

const COVER = '建水县农业农村局2020年度部门决算\n';
const table = (title: string, rows: string) => `${title}
部门：建水县农业农村局
单位：万元
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
合计 | | 3.00 | 3.00 | 0.00
${rows}`;
const CLASS = '201 | 一般公共服务支出 | 3.00 | 3.00 | 0.00';

test('a code with the name of its neighbour is a slip, with the year’s own name it is none', () => {
  const row = (name: string) =>
    `${CLASS}\n20106 | 财政事务 | 3.00 | 3.00 | 0.00\n2010601 | ${name} | 3.00 | 3.00 | 0.00`;
  expect(findings(`${COVER}${table('支出决算表', row('行政运行'))}`)).toEqual([]);
  expect(findings(`${COVER}${table('支出决算表', row('机关服务'))}`)).toEqual([
    'codes.other-code | 2010601 机关服务 | 2010603 机关服务',
  ]);
});

test('the name of another year is an expired one', () => {
  const rows = '210 | 医疗卫生与计划生育支出 | 3.00 | 3.00 | 0.00';
  expect(findings(`${COVER}${table('支出决算表', rows)}`)).toEqual([
    'codes.expired | 210 医疗卫生与计划生育支出 | 卫生健康支出',
  ]);
});

test('a code whose only row below was left out', () => {
  const rows = `${CLASS}\n20106 | 财政事务 | 2.00 | 2.00 | 0.00\n2010601 | 行政运行 | 2.00 | 2.00 | 0.00\n20103 | 政府办公厅（室）及相关机构事务 | 1.00 | 1.00 | 0.00`;
  expect(findings(`${COVER}${table('支出决算表', rows)}`)).toEqual(['codes.level-missing']);
});

test('the title of a table that names another year', () => {
  expect(findings(`${COVER}${table('2018年支出决算表', CLASS)}`)).toEqual([
    'captions.year | 2018年支出决算表 | 2020',
  ]);
});

test('a note that says no data beside figures', () => {
  const drawn = `${COVER}${table('支出决算表', CLASS)}\n注：本单位没有支出，故本表无数据。`;
  expect(findings(drawn)).toEqual([
    'notes.empty-with-figures | 注：本单位没有支出，故本表无数据。',
  ]);
});

test('the annual sum of a sentence that names another year', () => {
  const drawn = `${COVER}# 第二部分 2020年度部门决算情况说明
## 三、支出决算情况说明
2018年度支出合计100.00万元。`;
  expect(findings(drawn)).toEqual(['sentences.year | 2018年度支出合计100.00万元 | 2020']);
});

describe('last year’s figure in the words of this year’s', () => {
  const told = (lastYear: string, change: string) =>
    readDrawn(`${COVER}# 第二部分 2020年度部门决算情况说明
## 三、支出决算情况说明
2020年度支出合计120.00万元${change}。2019年度支出合计${lastYear}万元。`)
      .checks.filter(({ outcome }) => outcome === 'fail')
      .map(({ check, severity }) => `${severity} ${check}`);

  test.each([
    ['another', '100.00', '，比上年增加20.00万元，主要原因是项目增加', []],
    ['the same', '120.00', '', ['information sentences.year']],
    [
      'the same though it changed',
      '120.00',
      '，比上年增加20.00万元，主要原因是项目增加',
      ['warning sentences.year'],
    ],
  ])('%s', (_, lastYear, change, expected) => {
    expect(told(lastYear, change)).toEqual(expected);
  });
});
