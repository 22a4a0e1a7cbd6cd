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
  const rows = statements.map((record, index) => ({
    filing_id: filingId,
    file_id: fileIdOf(record.member),
    ordinal: index + 1,
    statement: record.statement,
    title: record.title,
    form_number: record.formNumber,
    printed_unit: record.printedUnit,
    department: record.department,
    notes: JSON.stringify(record.notes),
    evidence: JSON.stringify(record.evidence),
    empty: record.empty ? 1 : 0,
    ...placeColumns(record.provenance),
  }));
  store.insert('statements', rows);
}
