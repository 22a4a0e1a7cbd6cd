import { z } from 'zod';
import { provenanceSchema } from '../document/provenance.ts';
import { memberSchema } from './member.ts';

/** What the columns of a grid of indicators hold. */
export const indicatorFieldSchema = z.enum([
  'level1',
  'level2',
  'level3',
  'nature',
  'target',
  'unit',
  'actual',
  'weight',
  'score',
  'reason',
]);
export type IndicatorField = z.infer<typeof indicatorFieldSchema>;

const printed = z.string().nullable().describe('as printed; null where the cell is blank');

/** One performance indicator (绩效指标) of a project or of the whole unit. */
export const indicatorSchema = z
  .object({
    project: z.string().nullable().describe('as its form names it; null for the unit as a whole'),
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
    table: z.int().nonnegative().describe('index of its table among the statements of the filing'),
    member: memberSchema,
    provenance: provenanceSchema,
  })
  .readonly();
export type Indicator = z.infer<typeof indicatorSchema>;
