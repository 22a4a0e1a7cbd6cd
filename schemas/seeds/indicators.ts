import { z } from 'zod';
import { indicatorFieldSchema } from '../records/indicator.ts';

const words = z.array(z.string().min(1)).min(1).readonly();

/** `seeds/vocabulary/indicators.yaml` */
export const indicatorsSchema = z
  .strictObject({
    columns: z
      .record(indicatorFieldSchema, words)
      .transform((columns) =>
        indicatorFieldSchema.options.map((field) => ({ field, headers: columns[field] })),
      ),
    ends: words,
  })
  .readonly();
