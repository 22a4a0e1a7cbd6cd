import type { BetweenFilingsSeed, FigureKey } from '../../schemas/seeds/between-filings.ts';
import type { FilingRow } from '../../schemas/sql/audit-row.ts';
import type { ComparedRow } from '../../schemas/sql/compared-row.ts';
import { exact, plain } from '../amounts/exact.ts';
import { canBeAtMost, intersects, printedInterval } from '../amounts/interval.ts';
import { comparedRows } from '../store/compared-rows.ts';
import type { Store } from '../store/store.ts';
import type { Finding } from './audit-report.ts';

interface Compared {
  readonly filings: readonly FilingRow[];
  /** Those that they are held against. */
  readonly all: readonly FilingRow[];
}

/**
 * What the filings of a database say about each other: this year's opening against last year's
 * closing, last year's figures as told this year, a department against its own office.
 */
export function betweenFilings(
  store: Store,
  { filings, all }: Compared,
  seed: BetweenFilingsSeed,
): readonly Finding[] {
  const found = filings.flatMap((filing) => {
    const last = all.find((other) => isYearBefore(other, filing));
    const office = all.find((other) => isOfficeOf(other, filing));
    return [
      ...(last === undefined ? [] : yearFindings(store, filing, last, seed)),
      ...(office === undefined ? [] : departmentFindings(store, filing, office, seed)),
    ];
  });
  return found.map((finding, index) => ({ ...finding, id: `b${index + 1}` }));
}

function isYearBefore(other: FilingRow, filing: FilingRow): boolean {
  return (
    isSame(other, filing, ['unit_name', 'doc_kind', 'region_code', 'scope']) &&
    filing.fiscal_year !== null &&
    other.fiscal_year === filing.fiscal_year - 1
  );
}

/** The same name, kind and year, published for the department and for its office alone. */
function isOfficeOf(other: FilingRow, filing: FilingRow): boolean {
  return (
    isSame(other, filing, ['unit_name', 'doc_kind', 'fiscal_year']) &&
    filing.scope === 'department' &&
    other.scope === 'unit'
  );
}

function isSame(a: FilingRow, b: FilingRow, fields: readonly (keyof FilingRow)[]): boolean {
  return a.unit_name !== null && fields.every((field) => a[field] === b[field]);
}

function yearFindings(
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
      : [compared('filings.opening', now, before)];
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
    return [compared('filings.prior-year', now, first)];
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

function departmentFindings(
  store: Store,
  department: FilingRow,
  office: FilingRow,
  { department: keys }: BetweenFilingsSeed,
): readonly Finding[] {
  return keys.flatMap((key) => {
    const whole = figureOf(store, department, key);
    const part = figureOf(store, office, key);
    if (whole === null || part === null || canBeAtMost(interval(part), interval(whole))) return [];
    return [compared('filings.department', whole, part)];
  });
}

function figureOf(store: Store, { filing_id }: FilingRow, key: FigureKey): ComparedRow | null {
  const { statement, item, measure } = key;
  const found = comparedRows(store, { filingId: filing_id, statement, item, measures: [measure] });
  return found[0] ?? null;
}

function agree(a: ComparedRow, b: ComparedRow): boolean {
  return intersects(interval(a), interval(b));
}

function interval({ value, quantum }: ComparedRow) {
  return printedInterval(exact(value), exact(quantum));
}

function compared(check: string, now: ComparedRow, before: ComparedRow): Finding {
  const { page, bbox, locator } = now;
  return {
    id: '',
    check,
    severity: 'warning',
    outcome: 'fail',
    statement: now.statement,
    subject: `${now.item_code} · ${now.measure}`,
    stated: now.value,
    recomputed: before.value,
    difference: plain(exact(now.value).minus(before.value)),
    quoted: `${now.source} ↔ ${before.source}`,
    expected: null,
    table: null,
    file: now.source,
    place: { page, bbox, locator },
    figures: [
      { ...now, side: 'total', weight: 1 },
      { ...before, side: 'part', weight: 1 },
    ],
    consequences: [],
  };
}
