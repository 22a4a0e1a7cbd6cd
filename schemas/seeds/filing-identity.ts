import { z } from 'zod';
import { docKindSchema } from '../records/filing.ts';
import { patternSchema } from './pattern.ts';

const words = z.array(z.string().min(1)).readonly();
const weight = z.number().positive();
const labelsSchema = z.object({ weight, words }).readonly();

/** Shape of seeds/vocabulary/filing-identity.yaml. */
export const filingIdentitySeedSchema = z
  .object({
    unit_endings: words,
    own_level: words.describe('in brackets behind the name: the unit without those below it'),
    offices: words.describe('behind the name of a place: its office'),
    trailing_words: words,
    not_units: words.describe('patterns'),
    unit_min_characters: z.int().positive(),
    short_units: z.array(z.string()).readonly(),
    cover_ends: words.describe('patterns of the first line that is no more cover'),
    scopes: z.record(z.string(), z.enum(['department', 'unit'])),
    kinds: z.record(z.string(), docKindSchema),
    year_digits: z.array(z.string()).length(10).readonly().describe('characters for 0 to 9'),
    patterns: z
      .array(
        z
          .object({
            at: z.enum(['cover', 'title', 'text']),
            weight,
            pattern: z.string(),
            example: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    labels: labelsSchema,
    cells: labelsSchema,
    listed_units: z
      .object({
        lead: patternSchema.describe('group names: the list, or nothing where it stands below'),
        numbered: patternSchema.describe('the number of a line of the list'),
        marks: patternSchema.describe('between the names of a list'),
        remark: patternSchema.describe('behind a name'),
        own: patternSchema.describe('behind the name of the department’s own office'),
      })
      .readonly(),
    file_name: z.object({ weight, pattern: z.string(), example: z.string() }).readonly(),
  })
  .readonly();
export type FilingIdentitySeed = z.infer<typeof filingIdentitySeedSchema>;
