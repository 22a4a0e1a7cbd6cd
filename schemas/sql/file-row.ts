import { z } from 'zod';

/**
 * What became of a file. `empty`: it was read and holds no figure. `unreadable`: it could not be
 * opened. `crashed`: reading it met a fault of this program; it is tried again at every run.
 */
export const fileStateSchema = z.enum([
  'ingested',
  'ingested_with_problems',
  'empty',
  'unreadable',
  'crashed',
]);
export type FileState = z.infer<typeof fileStateSchema>;

/** A row of `files`: every file that was ever met has one. */
export const fileRowSchema = z
  .object({
    source: z.string(),
    sha256: z.string().nullable().describe('null when not even its bytes could be read'),
    size: z.int().nullable().describe('bytes'),
    format: z.string().nullable(),
    state: fileStateSchema,
    fingerprint: z.string().describe('of the pipeline that read it'),
    ingested_at: z.iso.datetime(),
  })
  .readonly();
export type FileRow = z.infer<typeof fileRowSchema>;
