import { z } from 'zod';
import { checkResultSchema } from './check.ts';
import { factSchema, unassignedFigureSchema } from './fact.ts';
import { filingSchema } from './filing.ts';
import { indicatorSchema } from './indicator.ts';
import { listedUnitSchema } from './listed-unit.ts';
import { sectionRecordSchema } from './section.ts';
import { statementRecordSchema } from './statement-record.ts';

/**
 * What one unit publishes for one year: out of one document, or of several members of an archive
 * (a narrative and the workbook of its tables). Each record then names its `member`.
 */
export const checkedFilingSchema = z
  .object({
    filing: filingSchema,
    members: z
      .array(z.int().nonnegative())
      .readonly()
      .describe('which members of the archive it is made of; empty where the file is the filing'),
    sections: z.array(sectionRecordSchema).readonly(),
    units: z.array(listedUnitSchema).readonly(),
    statements: z.array(statementRecordSchema).readonly(),
    facts: z.array(factSchema).readonly(),
    unassigned: z.array(unassignedFigureSchema).readonly(),
    indicators: z.array(indicatorSchema).readonly(),
    checks: z.array(checkResultSchema).readonly(),
  })
  .readonly();
export type CheckedFiling = z.infer<typeof checkedFilingSchema>;
