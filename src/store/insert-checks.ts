import type { CheckFigure, CheckResult } from '../../schemas/records/check.ts';
import type { Store } from './store.ts';

export function insertChecks(store: Store, filingId: number, checks: readonly CheckResult[]): void {
  checks.forEach((result, index) => {
    const { check, statement, subject, outcome, severity, stated, recomputed, difference } = result;
    store.run(
      `INSERT INTO checks (filing_id, ordinal, identity, statement, subject, outcome, severity,
         stated, recomputed, difference)
       VALUES (:filingId, :ordinal, :check, :statement, :subject, :outcome, :severity,
         :stated, :recomputed, :difference)`,
      {
        filingId,
        ordinal: index + 1,
        ...{ check, statement, subject, outcome, severity, stated, recomputed, difference },
      },
    );
    insertCheckFigures(store, { filingId, checkOrdinal: index + 1 }, result.figures);
  });
}

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
