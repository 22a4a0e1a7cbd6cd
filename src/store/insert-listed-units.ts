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
  units.forEach(({ name, isOwnOffice, member, provenance }, index) => {
    store.run(INSERT_LISTED_UNIT, {
      filingId,
      fileId: fileIdOf(member),
      ordinal: index + 1,
      name,
      isOwnOffice: isOwnOffice ? 1 : 0,
      ...placeColumns(provenance),
    });
  });
}

const INSERT_LISTED_UNIT = `
INSERT INTO listed_units (filing_id, file_id, ordinal, name, is_own_office, page, bbox, locator,
  provenance)
VALUES (:filingId, :fileId, :ordinal, :name, :isOwnOffice, :page, :bbox, :locator, :provenance)`;
