import type { ListedUnit } from '../../schemas/records/listed-unit.ts';
import type { FileIdOf } from './file-ids.ts';
import { placeColumns } from './place-columns.ts';
import type { Store } from './store.ts';

export function insertListedUnits(
  store: Store,
  filingId: number,
  units: readonly ListedUnit[],
  fileIdOf: FileIdOf,
): void {
  const rows = units.map(({ name, isOwnOffice, member, provenance }, index) => ({
    filing_id: filingId,
    file_id: fileIdOf(member),
    ordinal: index + 1,
    name,
    is_own_office: isOwnOffice ? 1 : 0,
    ...placeColumns(provenance),
  }));
  store.insert('listed_units', rows);
}
