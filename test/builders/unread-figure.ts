import type { UnassignedFigure } from '../../schemas/records/fact.ts';

/** A figure of 支出决算表 that was not understood; say only what the test is about. */
export function unreadFigure(given: Partial<UnassignedFigure> = {}): UnassignedFigure {
  return {
    statement: 'final.expenditure',
    itemName: null,
    columnName: null,
    sentence: null,
    clause: null,
    printed: '5.00',
    printedUnit: '万元',
    unit: null,
    origin: 'table',
    provenance: { kind: 'span', start: 30_000, end: 30_005, line: 600 },
    locator: null,
    reason: 'column-unknown',
    ...given,
  };
}
