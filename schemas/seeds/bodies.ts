import { z } from 'zod';
import { severitySchema } from '../records/problem.ts';
import { patternSchema } from './pattern.ts';

const example = z.strictObject({ unit: z.string(), text: z.string() }).readonly();

/** `seeds/checks/bodies.yaml`: how a report speaks of its own body, and who may speak so. */
export const bodiesSchema = z
  .array(
    z
      .strictObject({
        id: z.string().regex(/^[a-z]+(-[a-z]+)*$/u),
        severity: severitySchema,
        words: patternSchema.describe('on folded text'),
        units: patternSchema.describe('names of bodies that may say so of themselves'),
        of: patternSchema.optional().describe('only reports of bodies with such names are judged'),
        unless_named: patternSchema
          .optional()
          .describe('a text that names such a body may speak for it'),
        found: z.array(example).min(1).readonly(),
        passed: z.array(example).min(1).readonly(),
      })
      .readonly(),
  )
  .readonly();
export type BodyWords = z.infer<typeof bodiesSchema>[number];
