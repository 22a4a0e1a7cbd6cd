import { z } from 'zod';
import { patternSchema } from './pattern.ts';

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
            items: z
              .array(patternSchema)
              .readonly()
              .default([])
              .describe('patterns of item codes; all without them'),
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
          .array(z.strictObject({ words: patternSchema, measure: z.string() }).readonly())
          .readonly(),
        lists: z
          .array(
            z
              .strictObject({ statement: z.string(), total: z.string(), parts: patternSchema })
              .readonly(),
          )
          .readonly()
          .describe('a total and the pattern of the items that it is made of'),
      })
      .readonly(),
    growth: z
      .strictObject({
        rate: z.string(),
        change: z.string(),
        prior: z.string(),
        beside: z
          .array(z.strictObject({ whole: figure, part: figure }).readonly())
          .readonly()
          .describe('a total, and the part that is all of it where there is no other money'),
      })
      .readonly(),
    columns_of_lines: z
      .array(
        z
          .strictObject({ lines: patternSchema, item: z.string(), measure: z.string() })
          .readonly()
          .describe('the measure begins so and goes on as the line does'),
      )
      .readonly(),
  })
  .readonly();
export type ToldRates = z.infer<typeof toldRatesSchema>;
