import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { classificationRowSchema } from '../../schemas/seeds/classification.ts';
import {
  classByName,
  entryByCode,
  entryByName,
  loadClassifications,
  nameAgreement,
} from '../../src/knowledge/classification.ts';
import { foldedItemName } from '../../src/knowledge/item-name.ts';
import { csvSeed } from '../../src/knowledge/seed-file.ts';

const classifications = loadClassifications('seeds');
const { functional, economic } = classifications;
const FILES = ['functional', 'functional-fund', 'economic-department', 'economic-government'];
const rowsOf = (file: string) => csvSeed('seeds', `items/${file}.csv`, classificationRowSchema);
const allRows = FILES.flatMap(rowsOf);

describe('an entry by code and year', () => {
  test.each([
    ['210', 2018, '医疗卫生与计划生育支出'],
    ['210', 2019, '卫生健康支出'],
    ['2080505', 2020, '机关事业单位基本养老保险缴费支出'],
    ['20805', 2019, '行政事业单位离退休'],
    ['2120801', 2021, '征地和拆迁补偿支出'],
    ['215', null, '资源勘探工业信息等支出'],
  ])('%s in %s is %s', (code, year, name) => {
    expect(entryByCode(functional, code, year)?.name).toBe(name);
  });

  test('a code that a year does not have gives null', () => {
    expect(entryByCode(functional, '234', 2018)).toBeNull();
    expect(entryByCode(functional, '2999999', 2020)).toBeNull();
  });

  test('levels follow from the code', () => {
    expect(entryByCode(functional, '201', 2020)?.level).toBe(1);
    expect(entryByCode(functional, '20103', 2020)?.level).toBe(2);
    expect(entryByCode(functional, '2010301', 2020)?.level).toBe(3);
    expect(entryByCode(economic, '30101', 2020)?.level).toBe(2);
  });
});

describe('a class by its printed label', () => {
  test.each([
    ['一、一般公共服务', 2020, '201', false],
    ['八、社会保障和就业支出', 2020, '208', false],
    ['社会保障和就业（类）支出', 2023, '208', false],
    ['社会保障和就业支出（类）', 2023, '208', false],
    ['二十六、抗疫特别国债安排的支出', 2020, '234', false],
    ['十四、资源勘探工业信息等支出', 2021, '215', false],
    ['十四、资源勘探信息等支出', 2021, '215', true],
    ['九、医疗卫生与计划生育支出', 2020, '210', true],
    ['（一）一般公共服务支出', 2024, '201', false],
    ['201 一般公共服务支出', 2024, '201', false],
    ['[201]一般公共服务支出', 2024, '201', false],
    ['二、科学技术支出', 2025, '206', false],
    ['其它支出', 2020, '229', false],
    ['二十五、债务利息支出', 2020, '232', false],
    ['一 、 教 育 支 出', 2020, '205', false],
  ])('%s in %i is %s', (label, year, code, expired) => {
    expect(classByName(classifications, label, year)).toMatchObject({ code, expired });
  });

  test.each([['本年支出合计'], [''], ['支出'], ['行政运行'], ['一、财政拨款收入']])(
    '%j is no class',
    (label) => {
      expect(classByName(classifications, label, 2020)).toBeNull();
    },
  );
});

describe('agreement of a printed name with its code', () => {
  test.each([
    ['2010301', '行政运行', 2020, { verdict: 'exact' }],
    ['20103', '政府办公厅(室)及相关机构事务', 2020, { verdict: 'exact' }],
    ['2010301', '行政运行（项）', 2020, { verdict: 'exact' }],
    ['2010301', '行政运行（政府办公厅（室）及相关机构事务）', 2020, { verdict: 'alias' }],
    ['2040601', '行政运行（司法）', 2020, { verdict: 'alias' }],
    ['22102', '住房改革', 2020, { verdict: 'alias' }],
    ['20805', '行政事业单位离退休', 2020, { verdict: 'expired' }],
    ['210', '医疗卫生与计划生育支出', 2025, { verdict: 'expired' }],
    ['2129901', '其他城乡社区支出', 2023, { verdict: 'expired' }],
    ['2010302', '行政运行', 2020, { verdict: 'other-code', code: '2010301' }],
    ['2111101', '减排专项支出', 2025, { verdict: 'other-code', code: '2111103' }],
    ['2080505', '机关事业单位基本养老保险', 2023, { verdict: 'alias' }],
    ['2010301', '法院', 2020, { verdict: 'unknown' }],
    ['2010301', '案件审判', 2020, { verdict: 'unknown' }],
    ['2010301', '', 2020, { verdict: 'unknown' }],
  ] as const)('%s %s in %i', (code, name, year, verdict) => {
    expect(nameAgreement(functional, code, name, year)).toEqual(verdict);
  });

  test.each([
    ['30399', '代缴社会保险费', 2020, { verdict: 'other-code', code: '30311' }],
    ['30399', '其他个人和家庭的补助支出', 2020, { verdict: 'alias' }],
    ['30103', '奖 金', 2020, { verdict: 'exact' }],
    ['303', '对个人和家庭的补助', 2020, { verdict: 'exact' }],
    ['509', '对个人和家庭的补助', 2020, { verdict: 'exact' }],
    ['301', '机关工资福利支出', 2020, { verdict: 'unknown' }],
  ] as const)('economic %s %s in %i', (code, name, year, verdict) => {
    expect(nameAgreement(economic, code, name, year)).toEqual(verdict);
  });

  test('every row agrees with its own name in each of its years', () => {
    const disagreeing = allRows.flatMap((row) => {
      const list = /^2/u.test(row.code) ? functional : economic;
      const year = row.valid_from ?? row.valid_to ?? 2018;
      const { verdict } = nameAgreement(list, row.code, row.name, year);
      return verdict === 'exact' ? [] : [`${row.code} ${row.name} ${year}: ${verdict}`];
    });
    expect(disagreeing).toEqual([]);
  });
});

describe('a name under a parent', () => {
  test('leads to the code of that 款 only', () => {
    expect(entryByName(functional, '20103', '行政运行', 2020)?.code).toBe('2010301');
    expect(entryByName(functional, '20405', '行政运行', 2020)?.code).toBe('2040501');
    expect(entryByName(functional, '2', '行政运行', 2020)).toBeNull();
  });
  test('an unknown parent gives null', () => {
    expect(entryByName(functional, '29999', '行政运行', 2020)).toBeNull();
  });
});

describe('conformance of the lists', () => {
  const yearsOf = (row: (typeof allRows)[number]) =>
    [row.valid_from ?? 0, row.valid_to ?? 9999] as const;
  const meet = (one: (typeof allRows)[number], other: (typeof allRows)[number]) =>
    yearsOf(one)[0] <= yearsOf(other)[1] && yearsOf(other)[0] <= yearsOf(one)[1];

  test('years of one code do not overlap and run forward', () => {
    const backward = allRows.filter((row) => yearsOf(row)[0] > yearsOf(row)[1]);
    const overlapping = allRows.filter((row, index) =>
      allRows.some((other, at) => at < index && other.code === row.code && meet(row, other)),
    );
    expect([...backward, ...overlapping]).toEqual([]);
  });

  test('every parent exists', () => {
    const codes = new Set(allRows.map((row) => row.code));
    const orphans = allRows.filter(
      (row) => row.code.length > 3 && !codes.has(row.code.slice(0, -2)),
    );
    expect(orphans).toEqual([]);
  });

  test('a wording leads to one code among siblings of the same years', () => {
    const wordings = allRows.flatMap((row) =>
      [row.name, ...row.aliases].map((wording) => {
        const parent = row.code.length > 3 ? row.code.slice(0, -2) : row.code.slice(0, 1);
        return { row, key: `${parent}|${foldedItemName(wording, functional.rules)}` };
      }),
    );
    const faults = wordings.filter(({ row, key }) =>
      wordings.some(
        (other) => other.key === key && other.row.code !== row.code && meet(row, other.row),
      ),
    );
    expect(faults).toEqual([]);
  });

  test('an alias is no name of the same code in other years', () => {
    const names = new Set(allRows.map((row) => `${row.code}|${row.name}`));
    const faults = allRows.flatMap((row) =>
      row.aliases.filter((alias) => names.has(`${row.code}|${alias}`)),
    );
    expect(faults).toEqual([]);
  });
});

const ROWS_FILE = '../shared/codebook/table01_function_rows.csv';
const rowShape = z.array(
  z.object({ year: z.coerce.number(), label: z.string(), class_code: z.string() }),
);
const printedRows = (() => {
  try {
    return rowShape.parse(parse(readFileSync(ROWS_FILE, 'utf8'), { columns: true }));
  } catch {
    return null;
  }
})();

describe.skipIf(printedRows === null)('the summary tables of 2018 to 2025', () => {
  test('every class line finds its code', () => {
    const missed = (printedRows ?? []).filter(
      (row) => classByName(classifications, row.label, row.year)?.code !== row.class_code,
    );
    expect(missed).toEqual([]);
  });
});
