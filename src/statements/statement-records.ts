import type { Statement } from '../../schemas/reading/statement.ts';
import type { StatementRecord } from '../../schemas/records/statement-record.ts';
import { printedNumber } from '../amounts/printed-number.ts';

/** The tables of a filing as the database keeps them, one for one in the same order. */
export function statementRecords(statements: readonly Statement[]): readonly StatementRecord[] {
  return statements.map(({ key, table, entries, evidence }) => ({
    statement: key,
    title: table.caption.title?.text ?? null,
    formNumber: table.caption.formNumber?.text ?? null,
    printedUnit: table.caption.unit?.text ?? null,
    department: table.caption.department?.text ?? null,
    notes: table.notes.map(({ text }) => text),
    evidence,
    empty: !entries.some(({ cell }) => printedNumber(cell.text).kind === 'number'),
    provenance: table.provenance,
  }));
}
