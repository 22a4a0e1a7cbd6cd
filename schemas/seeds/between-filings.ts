import { z } from 'zod';

const figure = z
  .strictObject({ statement: z.string(), item: z.string(), measure: z.string() })
  .readonly();
export type FigureKey = z.infer<typeof figure>;

/** `seeds/checks/between-filings.yaml`: figures of a filing that another one prints too. */
export const betweenFilingsSchema = z
  .strictObject({
    carried: z.array(z.strictObject({ this: figure, last: figure }).readonly()).readonly(),
    prior: z
      .strictObject({
        measure: z.string(),
        change: z
          .string()
          .describe('what is taken from this year’s figure where last year’s is not told'),
        of: z.array(z.string()).readonly(),
      })
      .readonly(),
    department: z
      .array(
        figure
          .unwrap()
          .extend({
            transfers: z.array(z.string()).readonly().describe('measures of the same row'),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type BetweenFilingsSeed = z.infer<typeof betweenFilingsSchema>;
