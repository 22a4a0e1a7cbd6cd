import { z } from 'zod';
import { provenanceSchema } from '../document/provenance.ts';
import { memberSchema } from './member.ts';

/** A table that was found, with what it was taken for and why. */
export const statementRecordSchema = z
  .object({
    statement: z.string().nullable().describe('statement key, null for a table of no known kind'),
    title: z.string().nullable().describe('as printed'),
    formNumber: z.string().nullable().describe('as printed: a label, no evidence'),
    printedUnit: z.string().nullable(),
    department: z
      .string()
      .nullable()
      .describe('the unit that the table names as its own, as printed'),
    notes: z.array(z.string()).readonly(),
    evidence: z
      .array(z.string())
      .readonly()
      .describe('why the columns and rows were read as they were'),
    empty: z.boolean().describe('known, but printed without a figure'),
    member: memberSchema,
    provenance: provenanceSchema,
  })
  .readonly();
export type StatementRecord = z.infer<typeof statementRecordSchema>;
