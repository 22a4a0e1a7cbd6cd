import { z } from 'zod';
import { provenanceSchema } from '../document/provenance.ts';
import { memberSchema } from './member.ts';

/** A unit that a department names among those that its account is made of. */
export const listedUnitSchema = z
  .object({
    name: z.string().describe('as listed, white space and numbering removed'),
    isOwnOffice: z.boolean().describe('the department without the units below it'),
    member: memberSchema,
    provenance: provenanceSchema,
  })
  .readonly();
export type ListedUnit = z.infer<typeof listedUnitSchema>;
