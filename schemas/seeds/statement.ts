import { z } from 'zod';
import { identitySchema } from './identity.ts';

const words = z.array(z.string().min(1)).readonly();
const someWords = z.array(z.string().min(1)).min(1).readonly();

/** One side of a two-sided table. */
export const sideSchema = z.enum(['revenue', 'expenditure']);
export type Side = z.infer<typeof sideSchema>;

/** Header words, from the outer to the innermost, that make a column a measure. */
export const columnSchema = z
  .strictObject({
    measure: z.string(),
    side: sideSchema.optional(),
    headers: z.array(someWords).min(1).readonly(),
  })
  .readonly();

/** What the rows of a statement are. */
export const rowsSchema = z
  .strictObject({
    codes: z.enum(['functional', 'economic']).optional(),
    classes: z.boolean().default(false).describe('functional classes named without their code'),
    lines: words.default([]),
    total: z.boolean().default(false).describe('a row of totals is the item TOTAL'),
    total_line: z.string().optional().describe('a row or column of totals is this line'),
    total_beside: z
      .strictObject({ lines: someWords, item: z.string() })
      .readonly()
      .optional()
      .describe('where one of these lines is a column too, the total is this item'),
    projects: z.boolean().default(false).describe('rows are projects, by their names'),
    economic_in_columns: z
      .boolean()
      .default(false)
      .describe('headings of columns are economic items, measure economic.<code>'),
    lines_in_columns: z.boolean().default(false).describe('lines may be headings of columns'),
  })
  .readonly();

/** A form of labels with values beside them and small grids (绩效自评表). */
export const formSchema = z
  .strictObject({
    name_labels: words,
    name_prefix: z.string(),
    name_above: words,
    measures: z
      .array(z.strictObject({ measure: z.string(), headers: words }).readonly())
      .readonly(),
    fundings: z.array(z.strictObject({ suffix: z.string(), labels: words }).readonly()).readonly(),
    score: z.strictObject({ labels: words, columns: words, weights: words }).readonly(),
    indicator_headers: words,
  })
  .readonly();
export type FormSeed = z.infer<typeof formSchema>;

/** `seeds/statements/<key>.yaml`: how one statement of the contract is printed. */
export const statementSeedSchema = z
  .strictObject({
    key: z.string(),
    doc_kind: z.enum(['final', 'budget']),
    source: z.string(),
    titles: someWords,
    rows: rowsSchema,
    default_measure: z.string().optional(),
    column_sets: words.default([]),
    columns: z.array(columnSchema).readonly().default([]),
    form: formSchema.optional(),
    identities: z.array(identitySchema).readonly().default([]),
  })
  .readonly();
export type StatementSeed = z.infer<typeof statementSeedSchema>;

/** `seeds/column-sets.yaml`: columns that several statements print alike. */
export const columnSetsSchema = z.record(z.string(), z.array(columnSchema).readonly()).readonly();
export type ColumnSeed = z.infer<typeof columnSchema>;
