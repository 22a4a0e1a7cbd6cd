import { type CheckResult, FILING } from '../../../schemas/records/check.ts';
import { exact } from '../../amounts/exact.ts';
import type { FilingReading } from '../reading.ts';
import { isOpen, resultOf } from '../result.ts';
import { hasUnprovenColumns, insideTable, isIncoherent, ofMissingRows } from './table-coherence.ts';

type Reading = Pick<FilingReading, 'facts' | 'records'>;

/** Yuan taken for ten thousands of yuan, or the other way round. */
const UNIT_FACTOR = exact('10000');
const NEARLY = exact('0.01');

/**
 * Faults of whole tables, each one finding in front of what follows from it: a table in another
 * unit than it says, one whose figures fit together nowhere (amounts that slid against codes,
 * headings that slid by a column), and one that lost rows (a page). What a table of the second kind
 * says was not read: `parse_error`.
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
    const failing = indexes.flatMap((index) => now[index] ?? []).filter(isOpen);
    const inside = insideTable(now, table, reading);
    const inOtherUnit = failing.filter((result) => isFactorApart(result));
    const isWhole = !failing.some(
      (result) => result.severity === 'error' && inside.includes(result),
    );
    const lost = ofMissingRows(inside, reading);
    const isUnproven = hasUnprovenColumns(inside) && failing.length > 1;
    if (inOtherUnit.length > 1 && isWhole) {
      silence(now, inOtherUnit, tableFault('table-unit', table, reading), 'fail');
    } else if (isIncoherent(inside, reading) || isUnproven) {
      silence(now, failing, tableFault('table-incoherent', table, reading), 'parse_error');
    } else if (lost.length > 0) {
      silence(now, lost, tableFault('table-rows-missing', table, reading), 'fail');
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

function isFactorApart({ stated, recomputed }: CheckResult): boolean {
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
    statement: record?.statement ?? FILING,
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
  explained: readonly CheckResult[],
  fault: CheckResult,
  outcome: CheckResult['outcome'],
): void {
  const cause = results.push(fault) - 1;
  const silent = new Set(explained);
  results.forEach((result, index) => {
    if (silent.has(result)) results[index] = { ...result, outcome, severity: 'information', cause };
  });
}
