import type { CheckFigure, CheckResult } from '../../schemas/records/check.ts';
import type { FileIdOf } from './file-ids.ts';
import { optionalPlaceColumns } from './place-columns.ts';
import type { Parameters, Store } from './store.ts';

/** @param fileIdOf the file that a record of a member was read from */
export function insertChecks(
  store: Store,
  filingId: number,
  checks: readonly CheckResult[],
  fileIdOf: FileIdOf,
): void {
  checks.forEach((result, index) => {
    const checkOrdinal = index + 1;
    const key = { filingId, fileId: fileIdOf(result.member), ordinal: checkOrdinal };
    store.run(INSERT_CHECK, checkColumns(result, key));
    insertCheckFigures(store, { filingId, checkOrdinal }, result.figures);
  });
}

/** Spelt out: a filing has hundreds, and spreading one costs as much as its insert. */
function checkColumns(
  result: CheckResult,
  { filingId, fileId, ordinal }: Readonly<Record<'filingId' | 'fileId' | 'ordinal', number>>,
): Parameters {
  const place = optionalPlaceColumns(result.provenance);
  return {
    filingId,
    fileId,
    ordinal,
    check: result.check,
    statement: result.statement,
    subject: result.subject,
    outcome: result.outcome,
    severity: result.severity,
    stated: result.stated,
    recomputed: result.recomputed,
    difference: result.difference,
    quoted: result.quoted,
    expected: result.expected,
    cause: result.cause === null ? null : result.cause + 1,
    page: place.page,
    bbox: place.bbox,
    locator: place.locator,
    provenance: place.provenance,
  };
}

const INSERT_CHECK = `
INSERT INTO checks (filing_id, ordinal, identity, statement, subject, outcome, severity,
  stated, recomputed, difference, quoted, expected, cause, file_id, page, bbox, locator, provenance)
VALUES (:filingId, :ordinal, :check, :statement, :subject, :outcome, :severity,
  :stated, :recomputed, :difference, :quoted, :expected, :cause, :fileId, :page, :bbox, :locator,
  :provenance)`;

function insertCheckFigures(
  store: Store,
  { filingId, checkOrdinal }: Readonly<Record<'filingId' | 'checkOrdinal', number>>,
  figures: readonly CheckFigure[],
): void {
  figures.forEach(({ fact, side, weight }, index) => {
    store.run(
      `INSERT INTO check_figures
         (filing_id, check_ordinal, ordinal, figure_ordinal, side, weight)
       VALUES (:filingId, :checkOrdinal, :ordinal, :figureOrdinal, :side, :weight)`,
      { filingId, checkOrdinal, ordinal: index + 1, figureOrdinal: fact + 1, side, weight },
    );
  });
}
