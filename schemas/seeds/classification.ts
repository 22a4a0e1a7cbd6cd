import { z } from 'zod';

const yearOrOpen = z
  .string()
  .regex(/^(\d{4})?$/u)
  .transform((printed) => (printed === '' ? null : Number(printed)));

/** One row of a classification list under seeds/items/. Level and parent follow from the code. */
export const classificationRowSchema = z
  .object({
    code: z
      .string()
      .regex(/^\d{3}(\d{2}){0,2}$/u)
      .describe('3, 5 or 7 digits by level; economic codes stop at 5'),
    name: z.string().min(1),
    valid_from: yearOrOpen.describe('first budget year of this name; empty: before 2018'),
    valid_to: yearOrOpen.describe('last budget year of this name; empty: still valid'),
    aliases: z
      .string()
      .transform((joined) => joined.split('|').filter((alias) => alias !== ''))
      .describe('wordings of the same years, joined by |'),
    confidence: z.enum(['high', 'medium', 'low']).describe('of code and name, not of the years'),
    source: z.string().min(1),
  })
  .readonly();
export type ClassificationRow = z.infer<typeof classificationRowSchema>;
