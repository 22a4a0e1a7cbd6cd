import { z } from 'zod';

/** What became of the figures of one kind that a file of a filing prints: a row of `token_account`. */
export const tokenRowSchema = z
  .object({
    filing_id: z.int(),
    source: z.string(),
    fiscal_year: z.int().nullable(),
    unit_name: z.string().nullable(),
    kind: z
      .enum(['money', 'percent', 'count', 'number'])
      .describe('number: bare, in a cell that no statement reads'),
    tokens: z.int(),
    facts: z.int(),
    unassigned: z.int().describe('read, and kept without a settled meaning'),
    unexplained: z.int().describe('kept, though neither tables nor sentences took it up'),
  })
  .readonly();
export type TokenRow = z.infer<typeof tokenRowSchema>;
