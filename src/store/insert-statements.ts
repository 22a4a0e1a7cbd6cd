import type { StatementRecord } from '../../schemas/records/statement-record.ts';
import type { FileIdOf } from './file-ids.ts';
import { placeColumns } from './place-columns.ts';
import type { Store } from './store.ts';

export function insertStatements(
  store: Store,
  filingId: number,
  statements: readonly StatementRecord[],
  fileIdOf: FileIdOf,
): void {
  statements.forEach((record, index) => {
    const { statement, title, formNumber, printedUnit, department } = record;
    store.run(
      `INSERT INTO statements (filing_id, file_id, ordinal, statement, title, form_number, printed_unit,
         department, notes, evidence, empty, page, bbox, locator, provenance)
       VALUES (:filingId, :fileId, :ordinal, :statement, :title, :formNumber, :printedUnit,
         :department, :notes, :evidence, :empty, :page, :bbox, :locator, :provenance)`,
      {
        filingId,
        fileId: fileIdOf(record.member),
        ordinal: index + 1,
        ...{ statement, title, formNumber, printedUnit, department },
        notes: JSON.stringify(record.notes),
        evidence: JSON.stringify(record.evidence),
        empty: record.empty ? 1 : 0,
        ...placeColumns(record.provenance),
      },
    );
  });
}
