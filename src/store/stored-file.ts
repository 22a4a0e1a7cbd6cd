import { z } from 'zod';
import { docKindSchema } from '../../schemas/records/filing.ts';
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
