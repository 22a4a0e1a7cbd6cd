import { z } from 'zod';

const words = z.array(z.string().min(1)).readonly();
const figure = z
  .strictObject({ statement: z.string(), item: z.string(), measure: z.string() })
  .readonly();

/** `seeds/checks/rates.yaml`: what the percentages of the running text are percentages of. */
export const toldRatesSchema = z
  .strictObject({
    not_amounts: words,
    shares: z
      .array(
        z
          .strictObject({
            statement: z.string(),
            items: words.default([]).describe('patterns of item codes; all without them'),
            to: z.array(figure).min(1).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    completion: z
      .strictObject({
        measure: z.string(),
        parts: words,
        bases: words,
        named: z
          .array(z.strictObject({ words: z.string(), measure: z.string() }).readonly())
          .readonly(),
      })
      .readonly(),
    growth: z.strictObject({ rate: z.string(), change: z.string(), prior: z.string() }).readonly(),
    columns_of_lines: z
      .array(
        z
          .strictObject({ lines: z.string(), item: z.string(), measure: z.string() })
          .readonly()
          .describe('the measure begins so and goes on as the line does'),
      )
      .readonly(),
  })
  .readonly();
export type ToldRates = z.infer<typeof toldRatesSchema>;
