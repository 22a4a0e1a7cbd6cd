import { z } from 'zod';
import { placeShape } from './place.ts';

const printed = z.string().nullable();

/** A row of the view `performance_indicators`. */
export const indicatorRowSchema = z
  .object({
    source: z.string(),
    fiscal_year: z.int().nullable(),
    unit_name: z.string().nullable(),
    project: printed,
    level1: printed,
    level2: printed,
    level3: printed,
    nature: printed,
    target: printed,
    unit: printed,
    actual: printed,
    weight: printed,
    score: printed,
    reason: printed,
    ...placeShape,
  })
  .readonly();
export type IndicatorRow = z.infer<typeof indicatorRowSchema>;
