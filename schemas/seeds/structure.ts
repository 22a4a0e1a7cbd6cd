import { z } from 'zod';
import { patternSchema as pattern } from './pattern.ts';

/** `seeds/checks/structure.yaml`: what a filing says about its own make-up. */
export const structureSchema = z
  .strictObject({
    contents_table: pattern.describe('group title'),
    part: pattern,
    title_lead: pattern.describe('what may stand before a title'),
    title_distance: z.int().nonnegative(),
    not_tables: pattern,
    empty_note: pattern,
    no_data: pattern,
    note_of: z.record(z.string(), pattern).describe('last word of a statement key → its words'),
    sentence_year: pattern.describe('group year'),
    comparison: pattern,
    title_year: pattern.describe('group year'),
    number: pattern.describe('group number'),
    term: pattern.describe('group term'),
    line_number: pattern.describe('heading of the numbers of lines'),
    units_counted: pattern.describe('group count'),
    named_forms: z
      .array(
        z
          .strictObject({
            column: pattern.describe('heading of a column that says of what kind each row is'),
            note: pattern.describe('what names all its kinds, group names'),
          })
          .readonly(),
      )
      .readonly(),
    name_marks: pattern.describe('what stands between such names'),
    sentence_end: pattern,
  })
  .readonly();
export type StructureSeed = z.infer<typeof structureSchema>;
