import { z } from 'zod';
import { decimalTextSchema } from '../records/fact.ts';
import { patternSchema } from './pattern.ts';

const bounds = {
  id: z.string(),
  cost: z.array(z.string()).min(1).readonly().describe('line keys; the first one told counts'),
  least: decimalTextSchema.describe('yuan a head'),
  most: decimalTextSchema.describe('yuan a head'),
};

/** `seeds/checks/unit-costs.yaml`: what one person or one batch may cost. */
export const unitCostsSchema = z
  .array(
    z.union([
      z.strictObject({ ...bounds, heads: z.string().describe('line key') }).readonly(),
      z
        .strictObject({
          ...bounds,
          told: patternSchema.describe('words before the count, in the sentence of the cost'),
          units: z.array(z.string()).min(1).readonly(),
        })
        .readonly(),
    ]),
  )
  .readonly();
export type UnitCost = z.infer<typeof unitCostsSchema>[number];
