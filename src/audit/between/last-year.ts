import type { BetweenFilingsSeed } from '../../../schemas/seeds/between-filings.ts';
import type { FilingRow } from '../../../schemas/sql/audit-row.ts';
import type { ComparedRow } from '../../../schemas/sql/compared-row.ts';
import { exact, plain } from '../../amounts/exact.ts';
import { comparedRows } from '../../store/compared-rows.ts';
import type { Store } from '../../store/store.ts';
import type { Finding } from '../audit-report.ts';
import { agree, comparedFinding, figureOf } from './compared-figures.ts';

/** This year's opening against last year's closing, and last year's figures as told this year. */
export function lastYearFindings(
  store: Store,
  filing: FilingRow,
  last: FilingRow,
  { carried, prior }: BetweenFilingsSeed,
): readonly Finding[] {
  const balances = carried.flatMap((pair) => {
    const now = figureOf(store, filing, pair.this);
    const before = figureOf(store, last, pair.last);
    return now === null || before === null || agree(now, before)
      ? []
      : [comparedFinding('filings.opening', now, [before])];
  });
  return [...balances, ...priorFindings(store, filing, last, prior)];
}

/** Last year's figures, told or implied by a change, that last year's filing does not print. */
function priorFindings(
  store: Store,
  filing: FilingRow,
  last: FilingRow,
  { measure, change, of }: BetweenFilingsSeed['prior'],
): readonly Finding[] {
  const told = comparedRows(store, { filingId: filing.filing_id, measures: [measure] });
  const isTold = (row: ComparedRow) => told.some((each) => isOfLine(each, row));
  const implied = comparedRows(store, { filingId: filing.filing_id, measures: [change] })
    .filter((row) => !isTold(row))
    .flatMap((row) => impliedPrior(row, rowsOf(store, filing, row, of)[0]) ?? []);
  const seen = new Set<string>();
  return [...told, ...implied].flatMap((now) => {
    const published = rowsOf(store, last, now, of);
    const [first] = published;
    const line = `${now.statement}|${now.item_code}`;
    const isPublished = published.some((before) => agree(now, before));
    if (first === undefined || isPublished || seen.has(line)) return [];
    seen.add(line);
    return [comparedFinding('filings.prior-year', now, [first])];
  });
}

function isOfLine(a: ComparedRow, b: ComparedRow): boolean {
  return a.statement === b.statement && a.item_code === b.item_code;
}

/** Every print of a line, the measure that stands first in the list before the others. */
function rowsOf(
  store: Store,
  { filing_id }: FilingRow,
  { statement, item_code: item }: ComparedRow,
  measures: readonly string[],
): readonly ComparedRow[] {
  return comparedRows(store, { filingId: filing_id, statement, item, measures }).toSorted(
    (a, b) => measures.indexOf(a.measure) - measures.indexOf(b.measure),
  );
}

/** This year's figure without its change; what it is rounded by is what both are. */
function impliedPrior(change: ComparedRow, now: ComparedRow | undefined): ComparedRow | null {
  if (now === undefined) return null;
  return {
    ...change,
    value: plain(exact(now.value).minus(change.value)),
    quantum: plain(exact(now.quantum).plus(change.quantum)),
  };
}
