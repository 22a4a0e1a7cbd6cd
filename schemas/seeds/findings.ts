import { z } from 'zod';
import { severitySchema } from '../records/problem.ts';

/** `seeds/checks/findings.yaml`: which problems are findings, and what grades mean. */
export const findingsSeedSchema = z
  .strictObject({
    problems: z.record(z.string(), severitySchema).readonly(),
    grades: z
      .array(
        z
          .strictObject({
            grade: z.string(),
            errors: z.int().nonnegative().describe('at most'),
            warnings: z.int().nonnegative().describe('at most'),
            verified: z.number().min(0).max(100).describe('percent at least'),
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
    without_tables: z.string(),
  })
  .readonly();
export type FindingsSeed = z.infer<typeof findingsSeedSchema>;
