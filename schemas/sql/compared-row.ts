import { z } from 'zod';
import { checkFigureRowSchema } from './check-row.ts';

/** A fact that is compared with one of another filing. */
export const comparedRowSchema = z
  .object({
    ...checkFigureRowSchema.unwrap().omit({ side: true, weight: true }).shape,
    quantum: z.string(),
    source: z.string(),
  })
  .readonly();
export type ComparedRow = z.infer<typeof comparedRowSchema>;
