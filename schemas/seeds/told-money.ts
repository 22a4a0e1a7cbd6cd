import { z } from 'zod';
import { patternSchema as pattern } from './pattern.ts';

/** `seeds/checks/told-money.yaml`: what the words of an account say of its money. */
export const toldMoneySchema = z
  .strictObject({
    uses: z
      .string()
      .transform((source) => new RegExp(source, 'gu'))
      .describe('groups kind, names, and `open` where the list ends in words for and so on'),
    use_parents: z
      .record(z.string(), z.array(z.string()).readonly())
      .describe('kind of expenditure → economic classes that it is made of'),
    use_amount: pattern.describe('an amount behind a name of such a list'),
    basic_told: pattern.describe('a sentence that calls its amount basic expenditure'),
    basic_named: pattern.describe('a cell that calls its row basic expenditure'),
    called_revenue: pattern.describe('words that call a figure the revenue of the year'),
    reason: pattern.describe('words that give a reason'),
    never_explained: pattern.describe('items whose changes need no reason'),
    compared_years: pattern.describe('a figure beside that of another year'),
    three_public_parts: z
      .record(z.string(), pattern)
      .describe('line of a statement → its words, whether or not there was any'),
    bodies: z
      .strictObject({ administrative: z.string(), institution: z.string() })
      .readonly()
      .describe('names of the items that only bodies of this kind have'),
  })
  .readonly();
export type ToldMoneySeed = z.infer<typeof toldMoneySchema>;
