import { z } from 'zod';

export const docKindSchema = z.enum(['final', 'budget']);
export type DocKind = z.infer<typeof docKindSchema>;

/** Who accounts for which year. What could not be settled is null, with a problem beside it. */
export const filingSchema = z
  .object({
    docKind: docKindSchema.nullable(),
    fiscalYear: z.int().min(1990).max(2100).nullable(),
    unitName: z.string().nullable(),
    regionCode: z
      .string()
      .regex(/^\d{6}$/u)
      .nullable()
      .describe('GB/T 2260'),
    scope: z
      .enum(['department', 'unit'])
      .nullable()
      .describe('a department accounts for its subordinate units too'),
  })
  .readonly();
export type Filing = z.infer<typeof filingSchema>;
