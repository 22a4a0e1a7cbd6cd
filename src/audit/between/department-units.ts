import type { BetweenFilingsSeed } from '../../../schemas/seeds/between-filings.ts';
import type { FilingRow } from '../../../schemas/sql/audit-row.ts';
import type { ComparedRow } from '../../../schemas/sql/compared-row.ts';
import { type Exact, exact, sum } from '../../amounts/exact.ts';
import { canBeAtMost, type Interval, intervalSum } from '../../amounts/interval.ts';
import type { ReportKnowledge } from '../../knowledge/wording.ts';
import { listedUnitRows } from '../../store/listed-unit-rows.ts';
import type { Store } from '../../store/store.ts';
import type { Finding } from '../audit-report.ts';
import { comparedFinding, figureOf, intervalOf } from './compared-figures.ts';

type SummedFigure = BetweenFilingsSeed['department'][number];

export type BetweenKnowledge = Pick<ReportKnowledge, 'betweenFilings' | 'ownLevel'>;

/** The filings of units of one department, for its year and kind. */
interface Units {
  readonly filings: readonly FilingRow[];
  /** The department lists its units, and the filing of each of them is here. */
  readonly areAll: boolean;
}

/**
 * A department against its units: it accounts for all of them, so it is at least what those come to
 * whose filings are in the database, and the sum of all where all are. What units pay each other
 * stands in the filings of both and may be left out of the department's.
 */
export function departmentFindings(
  store: Store,
  department: FilingRow,
  others: readonly FilingRow[],
  { betweenFilings, ownLevel }: BetweenKnowledge,
): readonly Finding[] {
  const units = unitsOf(store, department, others, ownLevel);
  return betweenFilings.department.flatMap((key) => {
    const whole = figureOf(store, department, key);
    const parts = units.filings.flatMap((unit) => figureOf(store, unit, key) ?? []);
    if (whole === null || parts.length === 0) return [];
    const areAll = units.areAll && parts.length === units.filings.length;
    const stated = intervalOf(whole);
    const told = withoutTransfers(parts, transfersOf(store, units, key));
    if (!canBeAtMost(told, stated)) return [comparedFinding('filings.department', whole, parts)];
    return areAll && !canBeAtMost(stated, told)
      ? [comparedFinding('filings.department-sum', whole, parts)]
      : [];
  });
}

function unitsOf(
  store: Store,
  department: FilingRow,
  others: readonly FilingRow[],
  ownLevel: readonly string[],
): Units {
  const base = (name: string | null) =>
    ownLevel.reduce((rest, mark) => rest.replace(mark, ''), name ?? '');
  const office = others.find(
    ({ unit_name, scope }) => scope === 'unit' && base(unit_name) === base(department.unit_name),
  );
  const listed = listedUnitRows(store, department.filing_id).map(({ name, isOwnOffice }) =>
    isOwnOffice || name === base(department.unit_name)
      ? office
      : others.find((other) => isCalled(base(other.unit_name), name, department)),
  );
  const filings = [...new Set([office, ...listed].flatMap((filing) => filing ?? []))];
  return { filings, areAll: listed.length > 0 && listed.every((filing) => filing !== undefined) };
}

/** By its name, or by what is left of it without the place that both begin with: 县种子站 of 建水县农业农村局. */
function isCalled(unit: string, listed: string, department: FilingRow): boolean {
  const place = unit.slice(0, unit.length - listed.length);
  return unit.endsWith(listed) && (department.unit_name ?? '').startsWith(place);
}

/** What the units say that they paid to, or got from, each other. */
function transfersOf(
  store: Store,
  { filings }: Units,
  { statement, item, transfers }: SummedFigure,
) {
  const rows = filings.flatMap((unit) =>
    transfers.flatMap((measure) => figureOf(store, unit, { statement, item, measure }) ?? []),
  );
  return sum(rows.map(({ value }) => exact(value)));
}

function withoutTransfers(parts: readonly ComparedRow[], transfers: Exact): Interval {
  const { low, high } = intervalSum(parts.map(intervalOf));
  return { low: low.minus(transfers), high };
}
