import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readSource } from '../../src/source-reading.ts';
import { commandRun, madePipeline } from '../builders/command-run.ts';
import { knowledge } from '../builders/knowledge.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';

const REAL = madePipeline((source) => readSource(source, knowledge));

interface Account {
  readonly unit: string;
  readonly year?: number;
  /** 部门 or 单位. */
  readonly scope?: string;
  /** Units of ten thousand yuan. */
  readonly opening?: number;
  readonly revenue: number;
  readonly closing?: number;
  /** Of the revenue, what a unit above gave. */
  readonly subsidy?: number;
  /** 与2019年度相比增加…万元 */
  readonly change?: number;
  /** 与2019年度支出…万元相比 */
  readonly prior?: number;
  readonly units?: readonly string[];
}

const print = (amount: number) => amount.toFixed(2);

/** A text as counties publish it: tables by tabs, and an account in words. */
function account({ unit, year = 2020, scope = '部门', ...given }: Account): string {
  const { opening = 0, revenue, closing = 0, subsidy = 0, change, prior, units = [] } = given;
  const spent = opening + revenue - closing;
  const cells = (amounts: readonly number[]) => amounts.map(print).join('\t');
  const rows = (amounts: readonly number[]) =>
    ['合计\t', '201\t一般公共服务支出', '20106\t财政事务', '2010601\t行政运行']
      .map((label) => `${label}\t${cells(amounts)}`)
      .join('\n');
  return `${unit}
${year}年度${scope}决算

第一部分 ${scope}概况
二、${scope}决算单位构成
${units.length === 0 ? '' : `纳入${unit}${year}年度部门决算编制范围的单位包括：\n${units.map((name, index) => `${index + 1}.${name}`).join('\n')}`}

第二部分 ${scope}决算表

收入支出决算总表
单位：万元
项目\t行次\t金额\t项目\t行次\t金额
一、一般公共预算财政拨款收入\t1\t${print(revenue - subsidy)}\t一、一般公共服务支出\t6\t${print(spent)}
二、上级补助收入\t2\t${print(subsidy)}\t\t7\t
本年收入合计\t3\t${print(revenue)}\t本年支出合计\t8\t${print(spent)}
年初结转和结余\t4\t${print(opening)}\t年末结转和结余\t9\t${print(closing)}
总计\t5\t${print(revenue + opening)}\t总计\t10\t${print(spent + closing)}

收入决算表
单位：万元
科目编码\t科目名称\t本年收入合计\t财政拨款收入\t上级补助收入
${rows([revenue, revenue - subsidy, subsidy])}

支出决算表
单位：万元
科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
${rows([spent, spent, 0])}

第三部分 ${year}年度${scope}决算情况说明
${prior === undefined ? '' : `一、收入支出决算总体情况说明\n${year}年度支出${print(spent)}万元，年末结转和结余${print(closing)}万元，总计${print(spent + closing)}万元，与${year - 1}年度支出${print(prior)}万元相比，增加${print(spent - prior)}万元，主要原因是人员增加。`}
三、支出决算情况说明
${year}年度支出合计${print(spent)}万元，其中：基本支出${print(spent)}万元，占100%；项目支出0.00万元，占0%。${change === undefined ? '' : `与${year - 1}年度相比，支出合计增加${print(change)}万元，主要原因是人员增加。`}
`;
}

const findingSchema = z.object({
  kind: z.string(),
  check: z.string().optional(),
  stated: z.string().nullish(),
  recomputed: z.string().nullish(),
  quoted: z.string().nullish(),
});

/** Ingests the accounts as files and audits the database. */
async function audited(accounts: readonly Account[], ...options: readonly string[]) {
  const files = accounts.map((each) => [
    `${each.year ?? 2020}/${each.unit}${each.scope ?? ''}.txt`,
    account(each),
  ]);
  const folder = temporaryFolder(Object.fromEntries(files));
  const db = join(folder, 'filings.db');
  await commandRun(['ingest', folder, '--db', db, '--quiet'], {}, REAL);
  return (await commandRun(['audit', db, ...options])).out.trim();
}

/** All that fails in these filings, each by itself and between them. */
async function findings(accounts: readonly Account[]): Promise<readonly string[]> {
  const lines: unknown[] = (await audited(accounts, '--json'))
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(
    lines.flatMap(
      (line) => z.object({ findings: z.array(z.unknown()) }).safeParse(line).data?.findings ?? [],
    ),
  ).toEqual([]);
  return lines
    .map((line) => findingSchema.parse(line))
    .filter(({ kind }) => kind === 'between')
    .map(({ check, stated, recomputed }) => `${check} ${stated} ${recomputed}`);
}

const BUREAU = '建水县农业农村局';
const STATION = '建水县种子站';
const CENTRE = '建水县农技推广中心';

describe('filings of one unit for two years', () => {
  const last = { unit: BUREAU, year: 2019, revenue: 90, closing: 5 };

  test.each([
    ['as last year closed', { opening: 5, change: 20, prior: 85 }, []],
    [
      'beside another expenditure of last year',
      { opening: 5, prior: 75 },
      ['filings.prior-year 750000 850000'],
    ],
    ['with more than last year closed with', { opening: 6 }, ['filings.opening 60000 50000']],
    [
      'with another change than that of its expenditure',
      { opening: 5, change: 30 },
      ['filings.prior-year 750000 850000'],
    ],
  ])('opens %s', async (_, given, expected) => {
    const now = { unit: BUREAU, revenue: 100, ...given };
    expect(await findings([last, now])).toEqual(expected);
  });

  test('are held against each other in a report of the later one alone', async () => {
    const years = [last, { unit: BUREAU, revenue: 100, opening: 6 }];
    const title = '年初结转与上年年末结转不一致';
    expect(await audited(years, '--year', '2020')).toContain(title);
    expect(await audited(years, '--year', '2019')).not.toContain(title);
  });
});

describe('a department and the units that it lists', () => {
  const units = [`${BUREAU}（本级）`, '县种子站', CENTRE];
  const office = { unit: `${BUREAU}（本级）`, scope: '单位', revenue: 60 };
  const station = { unit: STATION, scope: '单位', revenue: 30 };
  const centre = { unit: CENTRE, scope: '单位', revenue: 10 };
  const bureau = (revenue: number) => ({ unit: BUREAU, revenue, units });

  test('is their sum where all their filings are here', async () => {
    expect(await findings([bureau(100), office, station, centre])).toEqual([]);
    expect(await findings([bureau(104), office, station, centre])).toEqual([
      'filings.department-sum 1040000 1000000',
      'filings.department-sum 1040000 1000000',
    ]);
  });

  test('is at least what those come to that are here', async () => {
    expect(await findings([bureau(104), office, station])).toEqual([]);
    expect(await findings([bureau(80), office, station])).toEqual([
      'filings.department 800000 900000',
      'filings.department 800000 900000',
    ]);
  });

  test('leaves out what its units pay each other, of revenue as of expenditure', async () => {
    const paid = { ...station, subsidy: 4 };
    expect(await findings([bureau(100), office, paid, centre])).toEqual([]);
    expect(await findings([bureau(96), office, paid, centre])).toEqual([
      'filings.department 960000 1000000',
    ]);
    expect(await findings([bureau(95), office, paid, centre])).toEqual([
      'filings.department 950000 1000000',
      'filings.department 950000 1000000',
    ]);
  });

  test('says nothing of units of another year, county or department', async () => {
    const strangers = [
      { ...station, year: 2018, revenue: 300 },
      { ...station, unit: '洞口县种子站', revenue: 300 },
      { ...station, unit: '建水县医院', revenue: 300 },
    ];
    expect(await findings([bureau(100), ...strangers])).toEqual([]);
  });

  test('stands in each kind of report', async () => {
    const filings = [bureau(104), office, station, centre];
    const rows: unknown = parse(await audited(filings, '--csv'), { columns: true });
    expect(rows).toMatchObject([
      { check: 'filings.department-sum', stated: '1040000', recomputed: '1000000' },
      { check: 'filings.department-sum' },
    ]);
    expect(await audited(filings, '--lang', 'en')).toContain(
      'all units that it lists come to 100 万元',
    );
  });
});
