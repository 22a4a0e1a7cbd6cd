import { z } from 'zod';
import { statusSchema } from '../../schemas/records/fact.ts';
import { docKindSchema } from '../../schemas/records/filing.ts';
import { severitySchema } from '../../schemas/records/problem.ts';
import { type FileRow, fileRowSchema } from '../../schemas/sql/file-row.ts';
import type { Store } from './store.ts';

/** What is kept about a file, or null when none of that name was met yet. */
export function storedFile(store: Store, source: string): FileRow | null {
  const sql = `
    SELECT source, sha256, size, format, state, fingerprint, ingested_at
    FROM files WHERE source = :source`;
  return store.rows(fileRowSchema, sql, { source })[0] ?? null;
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
    FROM filings JOIN files USING (file_id) WHERE source = :source ORDER BY filing_id`;
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
  'JOIN filings USING (filing_id) JOIN files ON files.file_id = filings.file_id WHERE source = :source';

const FIGURES_BY_STATUS = `
  SELECT CASE WHEN reason IS NULL THEN status ELSE 'unassigned' END AS key, count(*) AS rows
  FROM figures ${OF_SOURCE} GROUP BY 1`;

const PROBLEMS_BY_SEVERITY = `
  SELECT severity AS key, count(*) AS rows
  FROM problems JOIN files USING (file_id)
  WHERE source = :source
    OR container_id = (SELECT file_id FROM files WHERE source = :source)
  GROUP BY severity`;

const RECOGNISED_STATEMENTS = `
  SELECT 'statements' AS key, count(*) AS rows
  FROM statements ${OF_SOURCE} AND statement IS NOT NULL`;

const FAILING_CHECKS = `
  SELECT 'failing' AS key, count(*) AS rows FROM checks ${OF_SOURCE} AND outcome = 'fail'`;
