import { z } from 'zod';
import { provenanceSchema } from '../document/provenance.ts';
import { memberSchema } from './member.ts';

/** A heading and what stands under it, for search and review. */
export const sectionRecordSchema = z
  .object({
    path: z
      .array(z.string())
      .readonly()
      .describe('headings from the outermost to this one, as printed'),
    role: z.string().nullable().describe('role key of seeds/vocabulary/section-roles.yaml'),
    member: memberSchema,
    provenance: provenanceSchema.nullable(),
    paragraphs: z
      .array(z.object({ text: z.string(), provenance: provenanceSchema }).readonly())
      .readonly(),
  })
  .readonly();
export type SectionRecord = z.infer<typeof sectionRecordSchema>;
