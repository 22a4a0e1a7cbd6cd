import type { CheckResult } from '../../schemas/records/check.ts';
import { exact } from '../amounts/exact.ts';
import type { FilingReading } from './reading.ts';
import { resultOf } from './result.ts';

type Reading = Pick<FilingReading, 'facts' | 'records'>;

/** So many failures of one kind in a table are one fault of the table. */
const FEWEST = 3;
/** Yuan taken for ten thousands of yuan, or the other way round. */
const UNIT_FACTOR = exact('10000');
const NEARLY = exact('0.01');

/**
 * Faults of whole tables, each one finding in front of what follows from it: a table in another
 * unit than it says, and one whose figures fit together nowhere (amounts that slid against codes,
 * headings that slid by a column). What such a table says was not read: `parse_error`.
 */
export function withStructuralFaults(
  results: readonly CheckResult[],
  reading: Reading,
): readonly CheckResult[] {
  const now = [...results];
  const failures = failuresByTable(results, reading);
  // The table with most failures first: those that it is held against fail with it.
  const tables = [...failures].sort(([s, a], [t, b]) => b.length - a.length || s - t);
  for (const [table, indexes] of tables) {
    const failing = indexes.filter((index) => isOpen(now[index]));
    const inOtherUnit = failing.filter((index) => isFactorApart(now[index]));
    const inside = failing.filter((index) => isInside(now[index], table, reading));
    if (inOtherUnit.length >= FEWEST - 1 && inside.length === 0) {
      silence(now, inOtherUnit, tableFault('table-unit', table, reading), 'fail');
    } else if (inside.length >= FEWEST && inside.length > closingIn(now, table, reading)) {
      silence(now, failing, tableFault('table-incoherent', table, reading), 'parse_error');
    }
  }
  return now;
}

/** The tables with failures, each with the indexes of those that use a figure of it. */
function failuresByTable(
  results: readonly CheckResult[],
  { facts }: Reading,
): ReadonlyMap<number, readonly number[]> {
  const byTable = new Map<number, number[]>();
  for (const [index, result] of results.entries()) {
    if (!isOpen(result)) continue;
    for (const table of new Set(result.figures.map(({ fact }) => facts[fact]?.table ?? null))) {
      if (table !== null) byTable.set(table, [...(byTable.get(table) ?? []), index]);
    }
  }
  return byTable;
}

/** A failure that no other fault explains. */
function isOpen(result: CheckResult | undefined): boolean {
  return result?.outcome === 'fail' && result.cause === null && result.severity === 'error';
}

/** Of a row's measures or of the tree of codes: what a slip of a whole column or lane breaks. */
const GRID_CHECK = /\.(?:tree|row)$/u;

function isInside(result: CheckResult | undefined, table: number, { facts }: Reading): boolean {
  if (result === undefined || !GRID_CHECK.test(result.check)) return false;
  return result.figures.every(({ fact }) => facts[fact]?.table === table);
}

/** How many of its identities close that could also be open: over figures that are not 0. */
function closingIn(results: readonly CheckResult[], table: number, reading: Reading): number {
  return results.filter(
    (result) =>
      result.outcome === 'pass' &&
      result.figures.length > 1 &&
      isInside(result, table, reading) &&
      !exact(result.stated ?? '0').isZero(),
  ).length;
}

function isFactorApart(result: CheckResult | undefined): boolean {
  const { stated, recomputed } = result ?? {};
  if (!stated || !recomputed) return false;
  const [small, large] = [exact(stated).abs(), exact(recomputed).abs()].sort((a, b) =>
    a.comparedTo(b),
  );
  if (small === undefined || large === undefined || small.isZero()) return false;
  return large.dividedBy(small).dividedBy(UNIT_FACTOR).minus('1').abs().lessThanOrEqualTo(NEARLY);
}

function tableFault(check: string, table: number, { records }: Reading): CheckResult {
  const record = records[table];
  return resultOf({
    check,
    statement: record?.statement ?? 'filing',
    subject: record?.title ?? String(table + 1),
    outcome: 'fail',
    severity: 'error',
    quoted: record?.printedUnit ?? null,
    provenance: record?.provenance ?? null,
    member: record?.member,
  });
}

function silence(
  results: CheckResult[],
  indexes: readonly number[],
  fault: CheckResult,
  outcome: CheckResult['outcome'],
): void {
  const cause = results.push(fault) - 1;
  for (const index of indexes) {
    const result = results[index];
    if (result === undefined) continue;
    results[index] = { ...result, outcome, severity: 'information', cause };
  }
}
