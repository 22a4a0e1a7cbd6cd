import { z } from 'zod';
import { checkOutcomeSchema } from '../records/check.ts';
import { severitySchema } from '../records/problem.ts';
import { placeShape } from './place.ts';

export const checkRowSchema = z
  .object({
    source: z.string(),
    filing_id: z.int(),
    ordinal: z.int().describe('position among the checks of the filing, 1-based'),
    identity: z.string(),
    statement: z.string(),
    subject: z.string(),
    outcome: checkOutcomeSchema,
    severity: severitySchema,
    stated: z.string().nullable(),
    recomputed: z.string().nullable(),
    difference: z.string().nullable(),
  })
  .readonly();
export type CheckRow = z.infer<typeof checkRowSchema>;

/** A fact that a check used, on which side and with which sign. */
export const checkFigureRowSchema = z
  .object({
    fact_id: z.string(),
    side: z.enum(['total', 'part']),
    weight: z.int(),
    statement: z.string(),
    item_code: z.string(),
    item_name: z.string(),
    measure: z.string(),
    value: z.string(),
    unit: z.string(),
    printed: z.string(),
    printed_unit: z.string().nullable(),
    ...placeShape,
  })
  .readonly();
export type CheckFigureRow = z.infer<typeof checkFigureRowSchema>;

export const checkCountSchema = z
  .object({ outcome: checkOutcomeSchema, checks: z.int() })
  .readonly();
export type CheckCount = z.infer<typeof checkCountSchema>;
