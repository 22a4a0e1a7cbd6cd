import { z } from 'zod';
import { checkResultSchema } from './check.ts';
import { factSchema, unassignedFigureSchema } from './fact.ts';
import { filingSchema } from './filing.ts';
import { sectionRecordSchema } from './section.ts';
import { statementRecordSchema } from './statement-record.ts';

/** All that the pipeline has to say about one source file; the store keeps it in one transaction. */
export const checkedFilingSchema = z
  .object({
    format: z.string(),
    filing: filingSchema,
    sections: z.array(sectionRecordSchema).readonly(),
    statements: z.array(statementRecordSchema).readonly(),
    facts: z.array(factSchema).readonly(),
    unassigned: z.array(unassignedFigureSchema).readonly(),
    checks: z.array(checkResultSchema).readonly(),
  })
  .readonly();
export type CheckedFiling = z.infer<typeof checkedFilingSchema>;
