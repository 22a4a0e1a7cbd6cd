import { z } from 'zod';
import { decimalTextSchema } from './fact.ts';
import { severitySchema } from './problem.ts';

export const checkOutcomeSchema = z.enum([
  'pass',
  'fail',
  'not_applicable',
  'insufficient_data',
  'parse_error',
]);
export type CheckOutcome = z.infer<typeof checkOutcomeSchema>;

/** A figure that a check used: `fact` is its index among the facts of the filing. */
export const checkFigureSchema = z
  .object({
    fact: z.int().nonnegative(),
    side: z.enum(['total', 'part']),
    weight: z.union([z.literal(1), z.literal(-1)]),
  })
  .readonly();
export type CheckFigure = z.infer<typeof checkFigureSchema>;

/** One identity applied at one place of one filing. */
export const checkResultSchema = z
  .object({
    check: z.string().describe('id of the identity in seeds/'),
    statement: z.string(),
    subject: z.string().describe('what it was applied to, for a reader: item and measure'),
    outcome: checkOutcomeSchema,
    severity: severitySchema.describe(
      'how grave it is when it fails; information where it did not',
    ),
    stated: decimalTextSchema.nullable().describe('the printed total, in the unit of the facts'),
    recomputed: decimalTextSchema.nullable(),
    difference: decimalTextSchema.nullable().describe('stated − recomputed'),
    figures: z.array(checkFigureSchema).readonly(),
  })
  .readonly();
export type CheckResult = z.infer<typeof checkResultSchema>;
