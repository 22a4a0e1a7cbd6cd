import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckResult } from '../../schemas/records/check.ts';
import type { Fact, UnassignedFigure } from '../../schemas/records/fact.ts';
import { checks } from '../../src/checks/checks.ts';
import { readingOf } from '../builders/filing-reading.ts';
import { knowledge } from '../builders/knowledge.ts';
import { readDrawn } from '../builders/read.ts';
import { unreadFigure } from '../builders/unread-figure.ts';

function fact(itemCode: string, measure: string, value: string, more: Partial<Fact> = {}): Fact {
  return {
    statement: 'final.expenditure',
    itemScheme: 'functional',
    itemCode,
    itemName: itemCode,
    measure,
    value,
    unit: 'CNY',
    printed: value,
    printedUnit: '元',
    quantum: '0',
    origin: 'table',
    provenance: { kind: 'span', start: 0, end: 1, line: 1 },
    locator: null,
    status: 'unchecked',
    table: 0,
    ...more,
  };
}

function checked(facts: readonly Fact[]) {
  return checks(readingOf(facts), knowledge).value;
}

const failing = (results: readonly CheckResult[]) =>
  results
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ check, subject }) => `${check} ${subject}`);

describe('codes add up to the codes above them', () => {
  const rows = [
    fact('TOTAL', 'expenditure.total', '30'),
    fact('201', 'expenditure.total', '10'),
    fact('20106', 'expenditure.total', '10'),
    fact('2010601', 'expenditure.total', '4'),
    fact('2010602', 'expenditure.total', '6'),
    fact('208', 'expenditure.total', '20'),
    fact('2080505', 'expenditure.total', '20'),
  ];

  test('and then all are verified', () => {
    const { facts, checks: results } = checked(rows);
    expect(failing(results)).toEqual([]);
    expect(facts.every(({ status }) => status === 'verified')).toBe(true);
  });

  test('a figure that nothing else confirms is in conflict, those that close elsewhere are not', () => {
    const wrong = rows.map((row) => (row.itemCode === '2010601' ? { ...row, value: '5' } : row));
    const { facts, checks: results } = checked(wrong);
    expect(failing(results)).toEqual(['final.expenditure.tree 20106 · expenditure.total']);
    expect(
      facts.filter(({ status }) => status === 'conflict').map(({ itemCode }) => itemCode),
    ).toEqual(['2010601', '2010602']);
  });

  test('where 款 are left out, 项 hang below the 类', () => {
    const { checks: results } = checked(rows.filter(({ itemCode }) => itemCode !== '20106'));
    expect(failing(results)).toEqual([]);
    expect(
      results.some(
        ({ subject, outcome }) => subject === '201 · expenditure.total' && outcome === 'pass',
      ),
    ).toBe(true);
  });
});

describe('a sum that falls short', () => {
  const column = (measure: string) => ({ columnName: measure.toUpperCase() });
  const sum = (measure: string, total: string, part: string) => [
    fact('TOTAL', measure, total, column(measure)),
    fact('201', measure, part, column(measure)),
  ];
  const decided = (facts: readonly Fact[], given: Partial<UnassignedFigure>) => {
    const reading = readingOf(facts, { unassigned: [unreadFigure(given)] });
    return failing(checks(reading, knowledge).value.checks);
  };

  const short = sum('expenditure.basic', '9', '4');
  const open = ['final.expenditure.tree TOTAL · expenditure.basic'];
  test.each<[string, Partial<UnassignedFigure>, readonly string[]]>([
    ['its column', { columnName: 'EXPENDITURE.BASIC' }, []],
    ['a column without a name', { columnName: null }, []],
    ['another column', { columnName: 'EXPENDITURE.PROJECT' }, open],
    ['its column of another file', { columnName: 'EXPENDITURE.BASIC', member: 1 }, open],
  ])('may lack a row of no known item in %s', (_, given, expected) => {
    expect(decided(short, { reason: 'row-unknown', ...given })).toEqual(expected);
  });

  const row = [
    fact('201', 'expenditure.total', '9', { itemName: '一般公共服务支出' }),
    fact('201', 'expenditure.basic', '4', { itemName: '一般公共服务支出' }),
  ];
  test.each<[string, Partial<UnassignedFigure>, number]>([
    ['its row', { itemName: '一般公共服务支出' }, 0],
    ['another row', { itemName: '教育支出' }, 1],
  ])('may lack a column of no known measure in %s', (_, given, expected) => {
    expect(decided(row, { reason: 'column-unknown', ...given })).toHaveLength(expected);
  });
});

test('rows with their totals prove the columns, though one of the columns is not known', () => {
  const rows = [
    ['TOTAL', '30', '20'],
    ['201', '10', '4'],
    ['208', '15', '10'],
  ] as const;
  const facts = rows.flatMap(([code, total, basic]) => [
    fact(code, 'expenditure.total', total),
    fact(code, 'expenditure.basic', basic),
  ]);
  const unassigned = rows.map(([itemName]) => unreadFigure({ itemName }));
  const results = checks(readingOf(facts, { unassigned }), knowledge).value.checks;
  expect(results.map(({ check }) => check)).not.toContain('table-incoherent');
  expect(failing(results)).toContain('final.expenditure.tree TOTAL · expenditure.total');
});

test('what is about nothing that the filing prints is not applicable', () => {
  const reading = readingOf([fact('TOTAL', 'expenditure.total', '10')]);
  const filing = { ...reading.filing, fiscalYear: null };
  const path = ['三、支出决算情况说明'];
  const paragraphs = [{ text: '支出合计10元。', provenance: fact('', '', '').provenance }];
  const sections = [{ path, role: 'explanation.expenditure', provenance: null, paragraphs }];
  const results = checks({ ...reading, filing, sections }, knowledge).value.checks;
  const families = ['years', 'units', 'performance.classes', 'unit-cost'];
  expect(families.map((family) => results.find(({ check }) => check === family)?.outcome)).toEqual(
    families.map(() => 'not_applicable'),
  );
});

test('rounded parts close within their intervals, exact ones only exactly', () => {
  const rows = (quantum: string) => [
    fact('TOTAL', 'expenditure.total', '29462500', { quantum }),
    fact('201', 'expenditure.total', '21066700', { quantum }),
    fact('208', 'expenditure.total', '8395900', { quantum }),
  ];
  expect(failing(checked(rows('100')).checks)).toEqual([]);
  expect(failing(checked(rows('0')).checks)).toHaveLength(1);
});

test('a total without parts, or parts without a total, decide nothing', () => {
  const { checks: results, facts } = checked([
    fact('201', 'expenditure.total', '10'),
    fact('208', 'expenditure.basic', '10'),
  ]);
  expect(failing(results)).toEqual([]);
  expect(facts.every(({ status }) => status === 'unchecked')).toBe(true);
  const ofFigures = results.filter(({ figures }) => figures.length > 0);
  expect(new Set(ofFigures.map(({ outcome }) => outcome))).toEqual(new Set(['insufficient_data']));
});

test('an identity with a statement that the filing does not print is not applicable', () => {
  const { checks: results } = checked([fact('TOTAL', 'expenditure.total', '10')]);
  const between = results.filter(({ check }) => check.startsWith('final.between.'));
  expect(between.length).toBeGreaterThan(0);
  expect(between.every(({ outcome }) => outcome === 'not_applicable')).toBe(true);
});

test('an inequality that holds proves no figure', () => {
  const { facts, checks: results } = checked([
    fact('30217', 'final', '5', { statement: 'final.gpb_basic', itemScheme: 'economic' }),
    fact('three_public.reception', 'final', '9', {
      statement: 'final.three_public',
      itemScheme: 'line',
      table: 1,
    }),
  ]);
  expect(
    results.some(
      ({ check, outcome }) =>
        check === 'final.between.reception-basic-within' && outcome === 'pass',
    ),
  ).toBe(true);
  expect(facts.every(({ status }) => status === 'unchecked')).toBe(true);
});

test('a printed rate is held against the amounts that it divides', () => {
  const line = { statement: 'final.performance', itemScheme: 'line' as const };
  const rows = (rate: string) => [
    fact('项目', 'budget_adjusted', '958300', { ...line, quantum: '100' }),
    fact('项目', 'executed', '958300', { ...line, quantum: '100' }),
    fact('项目', 'execution_rate_pct', rate, { ...line, unit: 'percent', quantum: '0.01' }),
  ];
  expect(failing(checked(rows('100')).checks)).toEqual([]);
  const wrong = checked(rows('96.96')).checks.find(({ outcome }) => outcome === 'fail');
  expect(wrong).toMatchObject({ stated: '96.96', recomputed: '100', difference: '-3.04' });
});

const amounts = fc.array(
  fc.record({
    code: fc.constantFrom('2010101', '2010102', '2010301', '2080505', '2210201', '2296002'),
    basic: fc.nat(10_000_000),
    project: fc.nat(10_000_000),
  }),
  { minLength: 2, maxLength: 6 },
);

const yuan = (fen: number) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

/** A 支出决算表 whose books close, drawn as a filing would print it. */
function drawnTable(rows: readonly { code: string; basic: number; project: number }[]): string[][] {
  const unique = [...new Map(rows.map((row) => [row.code, row])).values()];
  const codes = [
    ...new Set(unique.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code])),
  ];
  const line = (label: string, prefix: string) => {
    const below = unique.filter(({ code }) => code.startsWith(prefix));
    const basic = below.reduce((sum, row) => sum + row.basic, 0);
    const project = below.reduce((sum, row) => sum + row.project, 0);
    return [label, '', yuan(basic + project), yuan(basic), yuan(project)];
  };
  return [['合计', '', ...line('', '').slice(2)], ...codes.map((code) => line(code, code))];
}

function readTable(rows: readonly (readonly string[])[]) {
  return readDrawn(`建水县农业农村局2020年度部门决算
    # 第二部分 部门决算表
    支出决算表
    单位：元
    科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
    ${rows.map((row) => row.join(' | ')).join('\n')}`);
}

test('a random table whose books close has no failing check', () => {
  fc.assert(
    fc.property(amounts, (rows) => {
      const { facts, checks: results } = readTable(drawnTable(rows));
      expect(failing(results)).toEqual([]);
      expect(facts.every(({ status }) => status === 'verified')).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('one changed figure in it is found', () => {
  fc.assert(
    fc.property(amounts, fc.nat(), fc.integer({ min: 2, max: 4 }), (rows, at, column) => {
      const drawn = drawnTable(rows);
      const row = drawn[at % drawn.length] ?? [];
      row[column] = `9${row[column]}`;
      const { facts, checks: results } = readTable(drawn);
      expect(failing(results).length).toBeGreaterThan(0);
      expect(facts.some(({ status }) => status === 'conflict')).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('a tree proves no column where the rows lack the total of their measures', () => {
  const { facts } = checked([
    fact('TOTAL', 'expenditure.basic', '10'),
    fact('201', 'expenditure.basic', '4'),
    fact('208', 'expenditure.basic', '6'),
  ]);
  expect(facts.every(({ status }) => status === 'unchecked')).toBe(true);
});

describe('a figure of the text that a table prints too', () => {
  const cell = fact('TOTAL', 'expenditure.total', '7426932.75');
  const sentence = (value: string, more: Partial<Fact> = {}) =>
    fact('TOTAL', 'expenditure.total', value, {
      origin: 'narrative',
      table: null,
      quantum: '100',
      ...more,
    });
  const statusOf = (facts: readonly Fact[]) => checked(facts).facts.map(({ status }) => status);

  test('is verified where their rounding intervals meet, and the table is not for that', () => {
    expect(statusOf([cell, sentence('7426900')])).toEqual(['unchecked', 'verified']);
  });

  test('is in conflict where they differ, with a failing check', () => {
    const { checks: results } = checked([cell, sentence('7427100')]);
    expect(failing(results)).toEqual(['final.narrative-agrees TOTAL TOTAL · expenditure.total']);
    expect(statusOf([cell, sentence('7427100')])).toEqual(['conflict', 'conflict']);
  });

  test('leaves a table alone that an identity closes over', () => {
    const parts = [
      fact('TOTAL', 'expenditure.basic', '7000000'),
      fact('TOTAL', 'expenditure.project', '426932.75'),
    ];
    expect(statusOf([cell, ...parts, sentence('7427100')])).toEqual([
      'verified',
      'verified',
      'verified',
      'conflict',
    ]);
  });

  test('is told apart by its measure', () => {
    expect(statusOf([cell, sentence('5', { measure: 'budget' })])).toEqual([
      'unchecked',
      'unchecked',
    ]);
  });
});
