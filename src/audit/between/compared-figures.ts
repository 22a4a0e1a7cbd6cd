import type { FigureKey } from '../../../schemas/seeds/between-filings.ts';
import type { FilingRow } from '../../../schemas/sql/audit-row.ts';
import type { ComparedRow } from '../../../schemas/sql/compared-row.ts';
import { exact, plain, sum } from '../../amounts/exact.ts';
import { type Interval, intersects, printedInterval } from '../../amounts/interval.ts';
import { comparedRows } from '../../store/compared-rows.ts';
import type { Store } from '../../store/store.ts';
import type { Finding } from '../audit-report.ts';

/** A figure of a filing, the one of a table before those of the text. */
export function figureOf(
  store: Store,
  { filing_id }: FilingRow,
  { statement, item, measure }: FigureKey,
): ComparedRow | null {
  const found = comparedRows(store, { filingId: filing_id, statement, item, measures: [measure] });
  return found[0] ?? null;
}

export function intervalOf({ value, quantum }: ComparedRow): Interval {
  return printedInterval(exact(value), exact(quantum));
}

export function agree(a: ComparedRow, b: ComparedRow): boolean {
  return intersects(intervalOf(a), intervalOf(b));
}

/** A figure of one filing that contradicts what others print, which is summed. */
export function comparedFinding(
  check: string,
  stated: ComparedRow,
  others: readonly ComparedRow[],
): Finding {
  const { page, bbox, locator } = stated;
  const recomputed = sum(others.map(({ value }) => exact(value)));
  return {
    id: '',
    check,
    severity: 'warning',
    outcome: 'fail',
    statement: stated.statement,
    subject: `${stated.item_code} · ${stated.measure}`,
    stated: stated.value,
    recomputed: plain(recomputed),
    difference: plain(exact(stated.value).minus(recomputed)),
    quoted: [stated, ...others].map(({ source }) => source).join(' ↔ '),
    expected: null,
    table: null,
    file: stated.source,
    place: { page, bbox, locator },
    figures: [
      { ...stated, side: 'total', weight: 1 },
      ...others.map((part) => ({ ...part, side: 'part' as const, weight: 1 as const })),
    ],
    consequences: [],
  };
}
