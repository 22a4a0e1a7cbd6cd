import { type IndicatorRow, indicatorRowSchema } from '../../schemas/sql/indicator-row.ts';
import { contains, equals, matches, whereAll } from './conditions.ts';
import type { Store } from './store.ts';

export interface IndicatorFilter {
  /** The name of the unit contains this. */
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
  /** `*` stands for anything. */
  readonly project?: string | undefined;
  readonly source?: string | undefined;
}

/** Performance indicators in the order of their filings and, within one, of their tables. */
export function indicatorRows(
  store: Store,
  filter: IndicatorFilter,
  limit: number | null = null,
): Generator<IndicatorRow> {
  const { sql, parameters } = whereAll([
    contains('unit_name', filter.unit),
    equals('fiscal_year', filter.year),
    matches(['project'], filter.project),
    matches(['source'], filter.source),
  ]);
  return store.iterate(
    indicatorRowSchema,
    `SELECT source, fiscal_year, unit_name, project, level1, level2, level3, nature, target, unit,
       actual, weight, score, reason, page, bbox, locator
     FROM performance_indicators ${sql} ORDER BY filing_id, ordinal LIMIT :limit`,
    { ...parameters, limit: limit ?? -1 },
  );
}
