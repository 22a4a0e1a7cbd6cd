import { z } from 'zod';
import { checkedFilingSchema } from './checked-filing.ts';
import { problemSchema } from './problem.ts';

/** A file inside an archive. */
export const memberReadingSchema = z
  .object({
    source: z.string().describe('path of the archive, `/`, name inside it'),
    sha256: z.string().nullable().describe('of its bytes; null when it could not be unpacked'),
    size: z.int().nonnegative().describe('bytes when unpacked'),
    format: z.string().nullable().describe('null when it could not be opened'),
    pages: z.int().nullable().describe('null where the format has none'),
    problems: z.array(problemSchema).readonly(),
  })
  .readonly();
export type MemberReading = z.infer<typeof memberReadingSchema>;

/** All that the pipeline has to say about one source; the store keeps it in one transaction. */
export const sourceReadingSchema = z
  .object({
    format: z.string().nullable().describe('null when the file could not be opened'),
    pages: z.int().nullable().describe('of all members; null where no format has any'),
    problems: z.array(problemSchema).readonly(),
    members: z.array(memberReadingSchema).readonly().describe('empty unless it is an archive'),
    filings: z
      .array(checkedFilingSchema)
      .readonly()
      .describe('one for a document; for an archive as many as it holds'),
  })
  .readonly();
export type SourceReading = z.infer<typeof sourceReadingSchema>;
