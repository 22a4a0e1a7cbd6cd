import { z } from 'zod';
import { provenanceSchema } from '../document/provenance.ts';
import { decimalTextSchema } from './fact.ts';
import { memberSchema } from './member.ts';
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

/**
 * One check applied at one place of one filing. What compares figures names them in `figures`; what
 * is about words quotes them, with their place. `FILING` is the statement of what is about the
 * filing as a whole.
 */
export const checkResultSchema = z
  .object({
    check: z.string().describe('id of the identity in seeds/, or of the check'),
    statement: z.string(),
    subject: z.string().describe('what it was applied to, for a reader: item and measure'),
    outcome: checkOutcomeSchema,
    severity: severitySchema.describe(
      'how grave it is when it fails; information where it did not',
    ),
    stated: decimalTextSchema.nullable().describe('the printed total, in the unit of the facts'),
    recomputed: decimalTextSchema.nullable(),
    difference: decimalTextSchema
      .nullable()
      .describe('stated − recomputed; null of an inequality that holds'),
    figures: z.array(checkFigureSchema).readonly(),
    quoted: z.string().nullable().describe('the sentence, row label or title that it is about'),
    expected: z.string().nullable().describe('what should stand there, where that is known'),
    provenance: provenanceSchema.nullable().describe('of what is quoted; null: see the figures'),
    member: memberSchema,
    cause: z
      .int()
      .nonnegative()
      .nullable()
      .describe('index of the failed check that explains this one, which is then no finding'),
  })
  .readonly();
/** Stands as the statement of a check that is about no single one. */
export const FILING = 'filing';
export type CheckResult = z.infer<typeof checkResultSchema>;
