import type { FilingRow } from '../../../schemas/sql/audit-row.ts';
import type { Store } from '../../store/store.ts';
import type { Finding } from '../audit-report.ts';
import { type BetweenKnowledge, departmentFindings } from './department-units.ts';
import { lastYearFindings } from './last-year.ts';

interface Compared {
  readonly filings: readonly FilingRow[];
  /** Those that they are held against. */
  readonly all: readonly FilingRow[];
}

/**
 * What the filings of a database say about each other: this year's opening against last year's
 * closing, last year's figures as told this year, a department against its units.
 */
export function betweenFilings(
  store: Store,
  { filings, all }: Compared,
  knowledge: BetweenKnowledge,
): readonly Finding[] {
  const found = filings.flatMap((filing) => {
    const last = all.find((other) => isYearBefore(other, filing));
    const others = all.filter((other) => isOfSameBudget(other, filing));
    return [
      ...(last === undefined
        ? []
        : lastYearFindings(store, filing, last, knowledge.betweenFilings)),
      ...(filing.scope === 'unit' ? [] : departmentFindings(store, filing, others, knowledge)),
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

/** Another filing of that year and kind, and of no other region. */
function isOfSameBudget(other: FilingRow, filing: FilingRow): boolean {
  const regions = [filing.region_code, other.region_code];
  return (
    other.filing_id !== filing.filing_id &&
    isSame(other, filing, ['doc_kind', 'fiscal_year']) &&
    (regions.includes(null) || regions[0] === regions[1])
  );
}

function isSame(a: FilingRow, b: FilingRow, fields: readonly (keyof FilingRow)[]): boolean {
  return a.unit_name !== null && fields.every((field) => a[field] === b[field]);
}
