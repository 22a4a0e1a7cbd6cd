import { type ComparedRow, comparedRowSchema } from '../../schemas/sql/compared-row.ts';
import type { Store } from './store.ts';

/** Which figures are compared; a measure may be one of several. */
export interface ComparedFilter {
  readonly filingId: number;
  readonly statement?: string;
  readonly item?: string;
  readonly measures: readonly string[];
}

/** The facts of a filing that bear a name, those of tables first. */
export function comparedRows(
  store: Store,
  { filingId, statement, item, measures }: ComparedFilter,
): ComparedRow[] {
  return store.rows(
    comparedRowSchema,
    `SELECT fact_id, facts.statement AS statement, facts.item_code AS item_code,
       facts.item_name AS item_name, facts.measure AS measure, facts.value AS value,
       facts.unit AS unit, facts.printed AS printed, facts.printed_unit AS printed_unit,
       facts.page AS page, facts.bbox AS bbox, facts.locator AS locator, figures.quantum AS quantum,
       facts.source AS source
     FROM facts JOIN figures USING (filing_id, ordinal)
     WHERE facts.filing_id = :filingId AND facts.unit = 'CNY'
       AND (:statement IS NULL OR facts.statement = :statement)
       AND (:item IS NULL OR facts.item_code = :item)
       AND facts.measure IN (SELECT value FROM json_each(:measures))
     ORDER BY facts.origin = 'narrative', facts.ordinal`,
    {
      filingId,
      statement: statement ?? null,
      item: item ?? null,
      measures: JSON.stringify(measures),
    },
  );
}
