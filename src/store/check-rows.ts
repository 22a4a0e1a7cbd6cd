import {
  type CheckCount,
  type CheckFigureRow,
  type CheckRow,
  checkCountSchema,
  checkFigureRowSchema,
  checkRowSchema,
} from '../../schemas/sql/check-row.ts';
import { equals, matches, whereAll } from './conditions.ts';
import type { FactKey } from './fact-key.ts';
import type { Store } from './store.ts';

export interface CheckFilter {
  readonly outcome?: string | undefined;
  /** `*` stands for anything. */
  readonly source?: string | undefined;
  readonly statement?: string | undefined;
}

const CHECKS = `
  SELECT source, filing_id, checks.ordinal AS ordinal, identity, checks.statement AS statement,
    subject, outcome, severity, stated, recomputed, difference
  FROM checks JOIN filings USING (filing_id)
    JOIN current_files AS files ON files.file_id = filings.file_id`;

export function checkRows(store: Store, filter: CheckFilter): CheckRow[] {
  const { sql, parameters } = where(filter);
  return store.rows(checkRowSchema, `${CHECKS} ${sql} ORDER BY filing_id, ordinal`, parameters);
}

/** How many identities came out how. */
export function checkCounts(store: Store, filter: CheckFilter): CheckCount[] {
  const { sql, parameters } = where(filter);
  return store.rows(
    checkCountSchema,
    `SELECT outcome, count(*) AS checks
     FROM checks JOIN filings USING (filing_id)
       JOIN current_files AS files ON files.file_id = filings.file_id ${sql}
     GROUP BY outcome ORDER BY checks DESC, outcome`,
    parameters,
  );
}

/** The checks that used a fact. */
export function checksOfFact(store: Store, { filingId, ordinal }: FactKey): CheckRow[] {
  return store.rows(
    checkRowSchema,
    `${CHECKS} WHERE filing_id = :filingId AND checks.ordinal IN (
       SELECT check_ordinal FROM check_figures
       WHERE filing_id = :filingId AND figure_ordinal = :ordinal)
     ORDER BY ordinal`,
    { filingId, ordinal },
  );
}

/** The facts that a check used, the total first. */
export function checkFigureRows(
  store: Store,
  check: Pick<CheckRow, 'filing_id' | 'ordinal'>,
): CheckFigureRow[] {
  return store.rows(
    checkFigureRowSchema,
    `SELECT fact_id, side, weight, statement, item_code, item_name, measure, value, unit,
       printed, printed_unit, page, bbox, locator
     FROM check_figures JOIN facts
       ON facts.filing_id = check_figures.filing_id AND facts.ordinal = figure_ordinal
     WHERE check_figures.filing_id = :filingId AND check_ordinal = :ordinal
     ORDER BY side DESC, check_figures.ordinal`,
    { filingId: check.filing_id, ordinal: check.ordinal },
  );
}

function where(filter: CheckFilter) {
  return whereAll([
    equals('outcome', filter.outcome),
    // What another failure explains is listed under that one, in the audit.
    filter.outcome === 'fail' ? { sql: 'cause IS NULL', parameters: {} } : null,
    matches(['source'], filter.source),
    matches(['checks.statement'], filter.statement),
  ]);
}
