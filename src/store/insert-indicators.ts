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
  const rows = indicators.map(({ table, member, provenance, ...printed }, index) => ({
    filing_id: filingId,
    file_id: fileIdOf(member),
    ordinal: index + 1,
    statement_ordinal: table + 1,
    ...printed,
    ...placeColumns(provenance),
  }));
  store.insert('indicators', rows);
}
