import { z } from 'zod';
import { provenanceSchema } from '../document/provenance.ts';
import { factRowSchema } from './fact-row.ts';
import { jsonTextSchema } from './json-text.ts';

/** A fact with what stands beside it in the database, for whoever wants to see where it is from. */
export const factDetailSchema = z
  .object({
    ...factRowSchema.unwrap().shape,
    column_name: z.string().nullable().describe('header path of its column, as printed'),
    quantum: z.string().describe('the smallest step that its table prints, in `unit`'),
    provenance: jsonTextSchema(provenanceSchema),
    table_title: z.string().nullable(),
    format: z.string().nullable(),
  })
  .readonly();
export type FactDetail = z.infer<typeof factDetailSchema>;
