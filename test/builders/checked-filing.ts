import type { CheckResult } from '../../schemas/records/check.ts';
import type { CheckedFiling } from '../../schemas/records/checked-filing.ts';
import type { Fact } from '../../schemas/records/fact.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { SourceReading } from '../../schemas/records/source-reading.ts';
import type { StatementRecord } from '../../schemas/records/statement-record.ts';

/** A figure of 收入决算表 in a text file; say only what the test is about. */
export function madeFact(given: Partial<Fact> = {}): Fact {
  return {
    statement: 'final.revenue',
    itemScheme: 'line',
    itemCode: 'TOTAL',
    itemName: '合计',
    measure: 'revenue.total',
    value: '7426900',
    unit: 'CNY',
    printed: '742.69',
    printedUnit: '万元',
    quantum: '100',
    origin: 'table',
    provenance: { kind: 'span', start: 20_551, end: 20_557, line: 431 },
    locator: null,
    status: 'unchecked',
    table: 0,
    ...given,
  };
}

export function madeStatement(given: Partial<StatementRecord> = {}): StatementRecord {
  return {
    statement: 'final.revenue',
    title: '收入决算表',
    formNumber: '公开02表',
    printedUnit: '万元',
    department: '某县财政局',
    notes: ['本表反映部门本年度取得的各项收入情况。'],
    evidence: ['title'],
    empty: false,
    provenance: { kind: 'span', start: 20_000, end: 21_000, line: 420 },
    ...given,
  };
}

export function madeCheck(given: Partial<CheckResult> = {}): CheckResult {
  return {
    check: 'revenue-sources',
    statement: 'final.revenue',
    subject: '合计: revenue.total',
    outcome: 'pass',
    severity: 'information',
    stated: '7426900',
    recomputed: '7426900',
    difference: '0',
    figures: [],
    quoted: null,
    expected: null,
    provenance: null,
    cause: null,
    ...given,
  };
}

export function madeProblem(given: Partial<Problem> = {}): Problem {
  return {
    code: 'tables.unit-missing',
    severity: 'warning',
    message: 'unit note not found above table 3; expected one of 万元, 元',
    provenance: { kind: 'span', start: 19_990, end: 20_000, line: 419 },
    statement: 'final.revenue',
    printed: null,
    ...given,
  };
}

/** One unit's revenue: a total of two parts that a check closes over, a reason, and a stray figure. */
export function madeFiling(given: Partial<CheckedFiling> = {}): CheckedFiling {
  return {
    filing: {
      docKind: 'final',
      fiscalYear: 2020,
      unitName: '某县财政局',
      regionCode: '532524',
      scope: 'department',
    },
    members: [],
    sections: [
      {
        path: ['第三部分', '二、收入决算情况说明'],
        role: 'explanation',
        provenance: { kind: 'span', start: 100, end: 110, line: 9 },
        paragraphs: [
          {
            text: '与上年相比减少12.5万元，主要原因：压减一般性支出。',
            provenance: { kind: 'span', start: 111, end: 137, line: 10 },
          },
        ],
      },
    ],
    statements: [madeStatement()],
    facts: [
      madeFact({ status: 'verified', columnName: '本年收入合计' }),
      madeFact({ measure: 'revenue.appropriation', value: '7000000', printed: '700.00' }),
      madeFact({ measure: 'revenue.other', value: '426900', printed: '42.69' }),
    ],
    unassigned: [
      {
        statement: null,
        itemName: '备注',
        columnName: '其他/说明',
        sentence: null,
        clause: null,
        printed: '-3.20',
        printedUnit: null,
        unit: null,
        origin: 'table',
        provenance: { kind: 'span', start: 30_000, end: 30_005, line: 600 },
        locator: 'table 9, row 3, column 2',
        reason: 'column-unknown',
      },
    ],
    units: [],
    indicators: [],
    checks: [
      madeCheck({
        figures: [
          { fact: 0, side: 'total', weight: 1 },
          { fact: 1, side: 'part', weight: 1 },
          { fact: 2, side: 'part', weight: 1 },
        ],
      }),
    ],
    ...given,
  };
}

/** What a text file that holds one filing is read as. */
export function madeReading(given: Partial<SourceReading> = {}): SourceReading {
  return {
    format: 'text',
    pages: null,
    problems: [],
    members: [],
    filings: [madeFiling()],
    ...given,
  };
}

/** What a file that cannot be opened is read as. */
export function unopened(problem: Problem): SourceReading {
  return { format: null, pages: null, problems: [problem], members: [], filings: [] };
}
