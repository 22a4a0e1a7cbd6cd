import { z } from 'zod';
import { itemSchemeSchema, originSchema, statusSchema } from '../records/fact.ts';
import { docKindSchema } from '../records/filing.ts';
import { placeShape } from './place.ts';

/** A row of the view `facts`: the columns of the contract in its order, then what is ours. */
export const factRowSchema = z
  .object({
    filing_id: z.int(),
    source: z.string(),
    sha256: z.string(),
    doc_kind: docKindSchema.nullable(),
    fiscal_year: z.int().nullable(),
    unit_name: z.string().nullable(),
    region_code: z.string().nullable(),
    statement: z.string(),
    item_scheme: itemSchemeSchema,
    item_code: z.string(),
    item_name: z.string(),
    measure: z.string(),
    value: z.string(),
    unit: z.string(),
    printed: z.string(),
    printed_unit: z.string().nullable(),
    origin: originSchema,
    ...placeShape,
    status: statusSchema,
    fact_id: z.string(),
    ordinal: z.int().describe('position among the figures of the filing, 1-based'),
    explanation: z.string().nullable().describe('the reason that the running text gives for it'),
  })
  .readonly();
export type FactRow = z.infer<typeof factRowSchema>;
