import { z } from 'zod';
import { severitySchema } from '../records/problem.ts';
import { placeShape } from './place.ts';

export const problemRowSchema = z
  .object({
    source: z.string(),
    severity: severitySchema,
    code: z.string(),
    message: z.string(),
    statement: z.string().nullable(),
    printed: z.string().nullable(),
    ...placeShape,
  })
  .readonly();
export type ProblemRow = z.infer<typeof problemRowSchema>;

/** All problems of one code, counted. */
export const problemGroupSchema = z
  .object({
    severity: severitySchema,
    code: z.string(),
    problems: z.int(),
    files: z.int(),
    example: z.string().describe('the message of one of them'),
  })
  .readonly();
export type ProblemGroup = z.infer<typeof problemGroupSchema>;
