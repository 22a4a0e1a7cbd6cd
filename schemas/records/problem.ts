import { z } from 'zod';
import { provenanceSchema } from '../document/provenance.ts';

/** `fatal`: the file gave nothing. `error`: a figure or table is lost or wrong. */
export const severitySchema = z.enum(['fatal', 'error', 'warning', 'information']);
export type Severity = z.infer<typeof severitySchema>;

/**
 * Something about a document that its reader should know. `code` is stable and names stage and
 * fault (`text.undecodable`, `tables.unit-missing`); `message` says what was seen, what was
 * expected and where.
 */
export const problemSchema = z
  .object({
    code: z.string().regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/u),
    severity: severitySchema,
    message: z.string(),
    provenance: provenanceSchema.nullable(),
    statement: z.string().nullable().describe('statement key, where the problem is about one'),
    printed: z.string().nullable().describe('the characters that the problem is about'),
  })
  .readonly();
export type Problem = z.infer<typeof problemSchema>;
