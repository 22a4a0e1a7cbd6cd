import type { CheckFigure, CheckResult } from '../../schemas/records/check.ts';
import type { FileIdOf } from './file-ids.ts';
import { optionalPlaceColumns } from './place-columns.ts';
import type { Store } from './store.ts';

/** @param fileIdOf the file that a record of a member was read from */
export function insertChecks(
  store: Store,
  filingId: number,
  checks: readonly CheckResult[],
  fileIdOf: FileIdOf,
): void {
  checks.forEach((result, index) => {
    const { figures, provenance, member, cause, ...columns } = result;
    store.run(INSERT_CHECK, {
      filingId,
      ordinal: index + 1,
      ...columns,
      cause: cause === null ? null : cause + 1,
      fileId: fileIdOf(member),
      ...optionalPlaceColumns(provenance),
    });
    insertCheckFigures(store, { filingId, checkOrdinal: index + 1 }, figures);
  });
}

const INSERT_CHECK = `
INSERT INTO checks (filing_id, ordinal, identity, statement, subject, outcome, severity,
  stated, recomputed, difference, quoted, expected, cause, file_id, page, bbox, locator, provenance)
VALUES (:filingId, :ordinal, :check, :statement, :subject, :outcome, :severity,
  :stated, :recomputed, :difference, :quoted, :expected, :cause, :fileId, :page, :bbox, :locator,
  :provenance)`;

function insertCheckFigures(
  store: Store,
  key: { readonly filingId: number; readonly checkOrdinal: number },
  figures: readonly CheckFigure[],
): void {
  figures.forEach(({ fact, side, weight }, index) => {
    store.run(
      `INSERT INTO check_figures
         (filing_id, check_ordinal, ordinal, figure_ordinal, side, weight)
       VALUES (:filingId, :checkOrdinal, :ordinal, :figureOrdinal, :side, :weight)`,
      { ...key, ordinal: index + 1, figureOrdinal: fact + 1, side, weight },
    );
  });
}
