import { z } from 'zod';

const pattern = z.string().transform((source) => new RegExp(source, 'u'));

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
    uses: z
      .string()
      .transform((source) => new RegExp(source, 'gu'))
      .describe('groups kind, names, and `open` where the list ends in words for and so on'),
    use_parents: z
      .record(z.string(), z.array(z.string()).readonly())
      .describe('kind of expenditure → economic classes that it is made of'),
  })
  .readonly();
export type StructureSeed = z.infer<typeof structureSchema>;
