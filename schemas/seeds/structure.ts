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
    uses: z
      .string()
      .transform((source) => new RegExp(source, 'gu'))
      .describe('groups kind, names, and `open` where the list ends in words for and so on'),
    use_parents: z
      .record(z.string(), z.array(z.string()).readonly())
      .describe('kind of expenditure → economic classes that it is made of'),
    use_amount: pattern.describe('an amount behind a name of such a list'),
    line_number: pattern.describe('heading of the numbers of lines'),
    units_counted: pattern.describe('group count'),
    units_named: pattern.describe('group names'),
    list_marks: pattern.describe('what stands between the names of a list'),
    arrangement: pattern.describe('heading of what a project is given this year'),
    amount: pattern.describe('a figure of money'),
    basic_told: pattern.describe('a sentence that calls its amount basic expenditure'),
    basic_named: pattern.describe('a cell that calls its row basic expenditure'),
    called_revenue: pattern.describe('words that call a figure the revenue of the year'),
    reason: pattern.describe('words that give a reason'),
    three_public_parts: z
      .record(z.string(), pattern)
      .describe('line of a statement → its words, whether or not there was any'),
    sentence_end: pattern,
    project_code: pattern.describe('what a form prints in front of the name of a project'),
    project_suffix: pattern.describe('what a name of a project may end in'),
    cost_indicator: pattern.describe('level 2 of indicators of money'),
    cost_units: z.record(z.string(), z.string()).describe('unit of an indicator → yuan'),
    cost_nature: pattern.describe('the target is what is spent'),
    bodies: z
      .strictObject({ administrative: z.string(), institution: z.string() })
      .readonly()
      .describe('names of the items that only bodies of this kind have'),
  })
  .readonly();
export type StructureSeed = z.infer<typeof structureSchema>;
