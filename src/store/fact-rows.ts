import { type FactRow, factRowSchema } from '../../schemas/sql/fact-row.ts';
import { type Condition, contains, equals, matches, whereAll } from './conditions.ts';
import type { Store } from './store.ts';

/** Which facts are asked for; what is absent does not restrict, and `*` stands for anything. */
export interface FactFilter {
  /** Part of the name. */
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
  readonly region?: string | undefined;
  readonly statement?: string | undefined;
  /** Code or printed label. */
  readonly item?: string | undefined;
  readonly measure?: string | undefined;
  readonly status?: string | undefined;
  readonly origin?: string | undefined;
  readonly source?: string | undefined;
  readonly kind?: string | undefined;
}

/** Facts in the order of their filings and, within one, of their print. */
export function factRows(
  store: Store,
  filter: FactFilter,
  limit: number | null = null,
): Generator<FactRow> {
  const { sql, parameters } = where(filter);
  return store.iterate(
    factRowSchema,
    `SELECT * FROM facts ${sql} ORDER BY filing_id, ordinal LIMIT :limit`,
    { ...parameters, limit: limit ?? -1 },
  );
}

function where(filter: FactFilter): Condition {
  return whereAll([
    contains('unit_name', filter.unit),
    equals('fiscal_year', filter.year),
    equals('region_code', filter.region),
    matches(['statement'], filter.statement),
    matches(['item_code', 'item_name'], filter.item),
    matches(['measure'], filter.measure),
    equals('status', filter.status),
    equals('origin', filter.origin),
    matches(['source'], filter.source),
    equals('doc_kind', filter.kind),
  ]);
}
