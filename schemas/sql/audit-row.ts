import { z } from 'zod';
import { checkOutcomeSchema } from '../records/check.ts';
import { statusSchema } from '../records/fact.ts';
import { docKindSchema } from '../records/filing.ts';
import { checkRowSchema } from './check-row.ts';
import { placeShape } from './place.ts';

/** A filing as a report names it. */
export const filingRowSchema = z
  .object({
    filing_id: z.int(),
    source: z.string(),
    unit_name: z.string().nullable(),
    fiscal_year: z.int().nullable(),
    doc_kind: docKindSchema.nullable(),
    region_code: z.string().nullable(),
    scope: z.string().nullable(),
  })
  .readonly();
export type FilingRow = z.infer<typeof filingRowSchema>;

/** A check with what a report quotes of it. */
export const findingRowSchema = z
  .object({
    ...checkRowSchema.unwrap().shape,
    file: z.string().describe('the file, or member of an archive, that it is about'),
    quoted: z.string().nullable(),
    expected: z.string().nullable(),
    cause: z.int().nullable().describe('ordinal of the check that explains it'),
    table_title: z.string().nullable(),
    ...placeShape,
  })
  .readonly();
export type FindingRow = z.infer<typeof findingRowSchema>;

/** How many facts of an origin have a status. */
export const statusCountSchema = z
  .object({ origin: z.string(), status: statusSchema, facts: z.int() })
  .readonly();
export type StatusCount = z.infer<typeof statusCountSchema>;

/** How often a check decided nothing, and why. */
export const undecidedCountSchema = z
  .object({
    identity: z.string(),
    statement: z.string(),
    outcome: checkOutcomeSchema,
    checks: z.int(),
  })
  .readonly();
export type UndecidedCount = z.infer<typeof undecidedCountSchema>;

export const reasonCountSchema = z
  .object({ reason: z.string(), statement: z.string().nullable(), figures: z.int() })
  .readonly();
export type ReasonCount = z.infer<typeof reasonCountSchema>;
