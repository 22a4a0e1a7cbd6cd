import type { Statement } from '../../schemas/reading/statement.ts';
import type { Fact } from '../../schemas/records/fact.ts';
import type { FilingReading } from '../../src/checks/reading.ts';
import { madeStatement } from './checked-filing.ts';

/** What the checks see of a filing that prints the given facts and nothing else. */
export function readingOf(
  facts: readonly Fact[],
  given: Partial<FilingReading> = {},
): FilingReading {
  const keys = [...new Set(facts.map(({ statement }) => statement))];
  return {
    filing: {
      docKind: 'final',
      fiscalYear: 2020,
      unitName: '建水县农业农村局',
      regionCode: null,
      scope: null,
    },
    facts,
    unassigned: [],
    told: new Map(),
    statements: keys.map(emptyStatement),
    records: keys.map((statement) => madeStatement({ statement })),
    sections: [],
    units: [],
    indicators: [],
    ...given,
  };
}

function emptyStatement(key: string): Statement {
  const provenance = { kind: 'span', start: 0, end: 1, line: 1 } as const; // literal kind
  const caption = { title: null, formNumber: null, unit: null, department: null, linesAbove: [] };
  const table = {
    ordinals: [1],
    caption,
    grid: [],
    headerRowCount: 0,
    columns: [],
    notes: [],
    provenance,
    basis: null,
  };
  return { key, table, entries: [], evidence: [] };
}
