import type { Indicator } from '../../schemas/records/indicator.ts';
import type { FileIdOf } from './file-ids.ts';
import { placeColumns } from './place-columns.ts';
import type { Store } from './store.ts';

export function insertIndicators(
  store: Store,
  filingId: number,
  indicators: readonly Indicator[],
  fileIdOf: FileIdOf,
): void {
  indicators.forEach(({ table, member, provenance, ...printed }, index) => {
    store.run(INSERT_INDICATOR, {
      filingId,
      fileId: fileIdOf(member),
      ordinal: index + 1,
      statementOrdinal: table + 1,
      ...printed,
      ...placeColumns(provenance),
    });
  });
}

const INSERT_INDICATOR = `
INSERT INTO indicators (filing_id, file_id, ordinal, statement_ordinal, project, level1, level2,
  level3, nature, target, unit, actual, weight, score, reason, page, bbox, locator, provenance)
VALUES (:filingId, :fileId, :ordinal, :statementOrdinal, :project, :level1, :level2,
  :level3, :nature, :target, :unit, :actual, :weight, :score, :reason, :page, :bbox, :locator,
  :provenance)`;
