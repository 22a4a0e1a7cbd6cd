import { z } from 'zod';
import { statusSchema } from '../../schemas/records/fact.ts';
import { docKindSchema } from '../../schemas/records/filing.ts';
import { severitySchema } from '../../schemas/records/problem.ts';
import { type FileRow, fileRowSchema } from '../../schemas/sql/file-row.ts';
import type { Store } from './store.ts';

/** What is kept about a file, or null when none of that name was met yet. */
export function storedFile(store: Store, source: string): FileRow | null {
  const sql = `
    SELECT source, sha256, size, format, pages, state, duplicate_of, fingerprint, ingested_at
    FROM current_files WHERE source = :source`;
  return store.rows(fileRowSchema, sql, { source })[0] ?? null;
}

const originalSchema = z.object({ file_id: z.int(), source: z.string() }).readonly();
export type Original = z.infer<typeof originalSchema>;

/** Another file that has the same bytes and was met first, or null. Members do not count. */
export function storedOriginal(store: Store, sha256: string, source: string): Original | null {
  const sql = `
    SELECT file_id, source FROM current_files
    WHERE sha256 = :sha256 AND source <> :source
      AND container_id IS NULL AND duplicate_of IS NULL
    ORDER BY file_id LIMIT 1`;
  return store.rows(originalSchema, sql, { sha256, source })[0] ?? null;
}

const filingNameSchema = z
  .object({
    doc_kind: docKindSchema.nullable(),
    fiscal_year: z.int().nullable(),
    unit_name: z.string().nullable(),
  })
  .readonly();
export type FilingName = z.infer<typeof filingNameSchema>;

/** Who accounts for which year in the file, one entry a filing. */
export function storedFilingNames(store: Store, source: string): FilingName[] {
  const sql = `
    SELECT doc_kind, fiscal_year, unit_name
    FROM filings JOIN current_files USING (file_id) WHERE source = :source ORDER BY filing_id`;
  return store.rows(filingNameSchema, sql, { source });
}

const countSchema = z.int().nonnegative();

const fileTotalsSchema = z
  .object({
    statements: countSchema,
    unassigned: countSchema,
    facts: z.record(statusSchema, countSchema),
    problems: z.record(severitySchema, countSchema),
    failing_checks: countSchema,
  })
  .readonly();
export type FileTotals = z.infer<typeof fileTotalsSchema>;

const countedSchema = z.object({ key: z.string(), rows: countSchema });

/**
 * How much is kept about one file, its members included. `statements` counts the tables that were
 * recognised.
 */
export function storedFileTotals(store: Store, source: string): FileTotals {
  const counted = (sql: string): Record<string, number> =>
    Object.fromEntries(
      store.rows(countedSchema, sql, { source }).map(({ key, rows }) => [key, rows]),
    );
  const figures = counted(FIGURES_BY_STATUS);
  return fileTotalsSchema.parse({
    statements: counted(RECOGNISED_STATEMENTS)['statements'],
    unassigned: figures['unassigned'] ?? 0,
    facts: { verified: 0, unchecked: 0, conflict: 0, ...without(figures, 'unassigned') },
    problems: { fatal: 0, error: 0, warning: 0, information: 0, ...counted(PROBLEMS_BY_SEVERITY) },
    failing_checks: counted(FAILING_CHECKS)['failing'],
  });
}

function without(counts: Readonly<Record<string, number>>, key: string): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([name]) => name !== key));
}

const OF_SOURCE =
  'JOIN filings USING (filing_id) JOIN current_files AS files ON files.file_id = filings.file_id WHERE source = :source';

const FIGURES_BY_STATUS = `
  SELECT CASE WHEN reason IS NULL THEN status ELSE 'unassigned' END AS key, count(*) AS rows
  FROM figures ${OF_SOURCE} GROUP BY 1`;

const PROBLEMS_BY_SEVERITY = `
  SELECT severity AS key, count(*) AS rows
  FROM problems JOIN current_files USING (file_id)
  WHERE source = :source
    OR container_id = (SELECT file_id FROM current_files WHERE source = :source)
  GROUP BY severity`;

const RECOGNISED_STATEMENTS = `
  SELECT 'statements' AS key, count(*) AS rows
  FROM statements ${OF_SOURCE} AND statement IS NOT NULL`;

const FAILING_CHECKS = `
  SELECT 'failing' AS key, count(*) AS rows FROM checks ${OF_SOURCE} AND outcome = 'fail'`;
