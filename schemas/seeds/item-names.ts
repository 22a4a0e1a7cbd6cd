import { z } from 'zod';

/** A pattern over folded text, with at least one label that it was written for. */
const strippedPatternSchema = z
  .object({
    pattern: z.string().min(1).describe('u-flagged regular expression; what it matches is dropped'),
    examples: z
      .array(z.tuple([z.string(), z.string()]))
      .min(1)
      .readonly()
      .describe('pairs of printed label and what is left of it'),
  })
  .readonly();

/** What a printed item label carries besides the name: seeds/vocabulary/item-names.yaml. */
export const itemNamesSchema = z
  .object({
    variants: z.record(z.string(), z.string()).describe('spelling seen → spelling of the lists'),
    stripped: z.array(strippedPatternSchema).readonly(),
    optional_suffix: z.string().describe('the word that lists and documents add or leave out'),
    remark: z.string().describe('pattern of a trailing remark that is tried away last'),
  })
  .readonly();
export type ItemNames = z.infer<typeof itemNamesSchema>;
