import {
  type ProblemGroup,
  type ProblemRow,
  problemGroupSchema,
  problemRowSchema,
} from '../../schemas/sql/problem-row.ts';
import { equals, matches, whereAll } from './conditions.ts';
import type { Store } from './store.ts';

export interface ProblemFilter {
  readonly severity?: string | undefined;
  /** `*` stands for anything. */
  readonly code?: string | undefined;
  readonly source?: string | undefined;
}

const GRAVEST_FIRST = `
  CASE severity WHEN 'fatal' THEN 1 WHEN 'error' THEN 2 WHEN 'warning' THEN 3 ELSE 4 END`;

/** Problems in the order of their files and, within one, of their discovery. */
export function problemRows(
  store: Store,
  filter: ProblemFilter,
  limit: number | null = null,
): Generator<ProblemRow> {
  const { sql, parameters } = where(filter);
  return store.iterate(
    problemRowSchema,
    `SELECT source, severity, code, message, statement, printed, page, bbox, locator
     FROM problems JOIN current_files USING (file_id) ${sql}
     ORDER BY file_id, ordinal LIMIT :limit`,
    { ...parameters, limit: limit ?? -1 },
  );
}

/** The same problems counted by code, the gravest and then the most frequent first. */
export function problemGroups(store: Store, filter: ProblemFilter): ProblemGroup[] {
  const { sql, parameters } = where(filter);
  return store.rows(
    problemGroupSchema,
    `SELECT severity, code, count(*) AS problems, count(DISTINCT file_id) AS files,
       min(message) AS example
     FROM problems JOIN current_files USING (file_id) ${sql}
     GROUP BY severity, code ORDER BY ${GRAVEST_FIRST}, problems DESC, code`,
    parameters,
  );
}

function where(filter: ProblemFilter) {
  return whereAll([
    equals('severity', filter.severity),
    matches(['code'], filter.code),
    matches(['source'], filter.source),
  ]);
}
