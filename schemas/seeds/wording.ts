import { z } from 'zod';

/** `seeds/wording/<language>.yaml`: how a report says what was found. */
export const wordingSchema = z
  .strictObject({
    language: z.string().describe('BCP 47, for the reader’s browser'),
    checks: z
      .array(
        z
          .strictObject({
            match: z.string().describe('pattern of ids of checks and codes of problems'),
            title: z.string(),
            says: z
              .string()
              .default('')
              .describe('with {stated}, {recomputed}, {difference}, {expected}, {quoted}'),
          })
          .readonly(),
      )
      .readonly()
      .describe('the first that matches holds'),
    areas: z
      .array(z.strictObject({ match: z.string(), title: z.string() }).readonly())
      .readonly()
      .describe('what a check is about, where it was not decided; the first that matches holds'),
    statements: z.record(z.string(), z.string()),
    measures: z.record(z.string(), z.string()),
    severities: z.record(z.string(), z.string()),
    outcomes: z.record(z.string(), z.string()),
    kinds: z.record(z.string(), z.string()),
    grades: z.record(z.string(), z.string()).describe('what a grade means'),
    reasons: z.record(z.string(), z.string()),
    labels: z.record(z.string(), z.string()),
  })
  .readonly();
export type Wording = z.infer<typeof wordingSchema>;
