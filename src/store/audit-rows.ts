import {
  type FilingRow,
  type FindingRow,
  filingRowSchema,
  findingRowSchema,
  type ReasonCount,
  reasonCountSchema,
  type StatusCount,
  statusCountSchema,
  type UndecidedCount,
  undecidedCountSchema,
} from '../../schemas/sql/audit-row.ts';
import { type CheckCount, checkCountSchema } from '../../schemas/sql/check-row.ts';
import { type ProblemRow, problemRowSchema } from '../../schemas/sql/problem-row.ts';
import { contains, equals, matches, whereAll } from './conditions.ts';
import type { Store } from './store.ts';

export interface FilingFilter {
  /** `*` stands for anything. */
  readonly source?: string | undefined;
  /** Part of the name. */
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
}

/** The filings of the database, unit by unit and year by year. */
export function filingRows(store: Store, filter: FilingFilter): FilingRow[] {
  const { sql, parameters } = whereAll([
    matches(['source'], filter.source),
    contains('unit_name', filter.unit),
    equals('fiscal_year', filter.year),
  ]);
  return store.rows(
    filingRowSchema,
    `SELECT filing_id, source, unit_name, fiscal_year, doc_kind, region_code, scope
     FROM filings JOIN current_files USING (file_id) ${sql}
     ORDER BY unit_name IS NULL, unit_name, fiscal_year, doc_kind, filing_id`,
    parameters,
  );
}

/** The checks of a filing that failed, or that closed although the printed figures differ. */
export function findingRows(store: Store, filingId: number): FindingRow[] {
  return store.rows(
    findingRowSchema,
    `SELECT files.source AS source, files.source AS file, checks.filing_id AS filing_id,
       checks.ordinal AS ordinal, identity, checks.statement AS statement, subject, outcome,
       severity, stated, recomputed, difference, quoted, expected, cause,
       (SELECT title FROM figures JOIN statements USING (filing_id)
        WHERE figures.filing_id = checks.filing_id
          AND statements.ordinal = figures.statement_ordinal
          AND figures.ordinal = (SELECT min(figure_ordinal) FROM check_figures
            WHERE check_figures.filing_id = checks.filing_id
              AND check_ordinal = checks.ordinal AND side = 'total')) AS table_title,
       checks.page AS page, checks.bbox AS bbox, checks.locator AS locator
     FROM checks JOIN files ON files.file_id = checks.file_id
     WHERE checks.filing_id = :filingId
       AND (outcome IN ('fail', 'parse_error')
         OR (outcome = 'pass' AND difference IS NOT NULL AND difference <> '0'))
     ORDER BY checks.ordinal`,
    { filingId },
  );
}

export function outcomeCounts(store: Store, filingId: number): CheckCount[] {
  return store.rows(
    checkCountSchema,
    `SELECT outcome, count(*) AS checks FROM checks WHERE filing_id = :filingId
     GROUP BY outcome ORDER BY outcome`,
    { filingId },
  );
}

export function statusCounts(store: Store, filingId: number): StatusCount[] {
  return store.rows(
    statusCountSchema,
    `SELECT origin, status, count(*) AS facts FROM figures
     WHERE filing_id = :filingId AND reason IS NULL GROUP BY origin, status`,
    { filingId },
  );
}

/** What could not be checked: the checks that lacked a figure, table by table. */
export function undecidedCounts(store: Store, filingId: number): UndecidedCount[] {
  return store.rows(
    undecidedCountSchema,
    `SELECT identity, statement, outcome, count(*) AS checks FROM checks
     WHERE filing_id = :filingId AND outcome IN ('insufficient_data', 'not_applicable', 'parse_error')
     GROUP BY identity, statement, outcome ORDER BY statement, identity, outcome`,
    { filingId },
  );
}

/** Printed figures that no check could use, by the reason why they have no meaning. */
export function reasonCounts(store: Store, filingId: number): ReasonCount[] {
  return store.rows(
    reasonCountSchema,
    `SELECT reason, statement, count(*) AS figures FROM figures
     WHERE filing_id = :filingId AND reason IS NOT NULL
     GROUP BY reason, statement ORDER BY figures DESC, reason, statement`,
    { filingId },
  );
}

/** What was met while the files of a filing were read. */
export function filingProblems(store: Store, filingId: number): ProblemRow[] {
  return store.rows(
    problemRowSchema,
    `SELECT files.source AS source, severity, code, message, statement, printed, page, bbox, locator
     FROM problems JOIN files USING (file_id) JOIN filing_files USING (file_id)
     WHERE filing_id = :filingId ORDER BY file_id, ordinal`,
    { filingId },
  );
}
