import { z } from 'zod';

const words = z.array(z.string().min(1)).readonly();

/** `seeds/checks/directions.yaml`: words that say which of two figures is the larger. */
export const directionsSchema = z
  .strictObject({
    lead: z.string(),
    words: z
      .array(
        z
          .strictObject({
            says: z.enum(['more', 'less', 'same']),
            pattern: z.string(),
            example: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    final: words,
    budget: z
      .array(z.strictObject({ words: z.string(), measures: words }).readonly())
      .readonly()
      .describe('measures that are tried in order, for the first whose words stand there'),
  })
  .readonly();
export type DirectionsSeed = z.infer<typeof directionsSchema>;
