import { z } from 'zod';

/**
 * What became of a file. `empty`: it was read and holds no figure. `not_a_filing`: nothing in it
 * speaks of a budget or a final account. `unreadable`: it could not be opened. `quarantined`:
 * reading it met a fault of this program, or took too long or too much memory, twice.
 * `duplicate`: it has the bytes of another file, which holds the filing.
 */
export const fileStateSchema = z.enum([
  'ingested',
  'ingested_with_problems',
  'empty',
  'not_a_filing',
  'duplicate',
  'unreadable',
  'quarantined',
]);
export type FileState = z.infer<typeof fileStateSchema>;

/** A row of `files`: every file that was ever met has one. */
export const fileRowSchema = z
  .object({
    source: z.string(),
    sha256: z.string().nullable().describe('null when not even its bytes could be read'),
    size: z.int().nullable().describe('bytes'),
    format: z.string().nullable(),
    pages: z.int().nullable().describe('null where the format has none'),
    state: fileStateSchema,
    duplicate_of: z.int().nullable().describe('file_id of the file that was met first'),
    fingerprint: z.string().describe('of the pipeline that read it'),
    ingested_at: z.iso.datetime(),
  })
  .readonly();
export type FileRow = z.infer<typeof fileRowSchema>;
