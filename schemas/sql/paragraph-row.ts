import { z } from 'zod';
import { jsonTextSchema } from './json-text.ts';
import { placeShape } from './place.ts';

/** A paragraph that a search found. */
export const paragraphRowSchema = z
  .object({
    source: z.string(),
    fiscal_year: z.int().nullable(),
    unit_name: z.string().nullable(),
    section: jsonTextSchema(z.array(z.string())).describe('headings from the outermost inwards'),
    ...placeShape,
    text: z.string(),
  })
  .readonly();
export type ParagraphRow = z.infer<typeof paragraphRowSchema>;
