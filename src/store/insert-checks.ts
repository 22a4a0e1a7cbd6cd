import type { CheckFigure, CheckResult } from '../../schemas/records/check.ts';
import type { FileIdOf } from './file-ids.ts';
import { optionalPlaceColumns } from './place-columns.ts';
import type { NamedValues, Store } from './store.ts';

/** @param fileIdOf the file that a record of a member was read from */
export function insertChecks(
  store: Store,
  filingId: number,
  checks: readonly CheckResult[],
  fileIdOf: FileIdOf,
): void {
  const keyOf = (index: number) => ({ filing_id: filingId, ordinal: index + 1 });
  store.insert(
    'checks',
    checks.map((result, index) => checkRow(result, keyOf(index), fileIdOf(result.member))),
  );
  store.insert(
    'check_figures',
    checks.flatMap(({ figures }, index) => figureRows(figures, keyOf(index))),
  );
}

interface CheckKey {
  readonly filing_id: number;
  readonly ordinal: number;
}

/** Spelt out: a filing has hundreds, and spreading one costs as much as its insert. */
function checkRow(
  result: CheckResult,
  { filing_id, ordinal }: CheckKey,
  fileId: number,
): NamedValues {
  const place = optionalPlaceColumns(result.provenance);
  return {
    filing_id,
    file_id: fileId,
    ordinal,
    identity: result.check,
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

function figureRows(
  figures: readonly CheckFigure[],
  { filing_id, ordinal }: CheckKey,
): readonly NamedValues[] {
  return figures.map(({ fact, side, weight }, index) => ({
    filing_id,
    check_ordinal: ordinal,
    ordinal: index + 1,
    figure_ordinal: fact + 1,
    side,
    weight,
  }));
}
