import { z } from 'zod';

/** A figure or a family of figures: whatever is left out is bound by `each`. */
const termSchema = z
  .strictObject({
    statement: z.string().optional(),
    item: z.string().optional(),
    measure: z.string().optional(),
  })
  .readonly();

const partSchema = z
  .strictObject({
    ...termSchema.unwrap().shape,
    weight: z.union([z.literal(1), z.literal(-1)]).default(1),
  })
  .readonly();

const shorthand = z.string().min(1);

/** Item by item: measures add up. A leading `-` subtracts. */
const eachItem = z
  .strictObject({
    id: z.string(),
    each: z.literal('item'),
    total: shorthand,
    parts: z.array(shorthand).min(1).readonly(),
    needs: z
      .array(shorthand)
      .readonly()
      .default([])
      .describe('holds only where one of these is printed'),
    without: z
      .array(shorthand)
      .readonly()
      .default([])
      .describe('holds only where no row of the table prints one of these'),
  })
  .readonly();

/** Measure by measure: items add up; `functional:class` is all classes that the table prints. */
const eachMeasure = z
  .strictObject({
    id: z.string(),
    each: z.literal('measure'),
    total: shorthand,
    parts: z.array(shorthand).min(1).readonly(),
    needs: z
      .array(shorthand)
      .readonly()
      .default([])
      .describe('holds only where one of these is printed'),
    without: z
      .array(shorthand)
      .readonly()
      .default([])
      .describe('holds only where none of these is printed'),
  })
  .readonly();

/** Measure by measure: each code is the sum of the codes below it, TOTAL of the topmost. */
const tree = z
  .strictObject({
    id: z.string(),
    each: z.literal('measure'),
    tree: z.enum(['functional', 'economic']),
  })
  .readonly();

/** Named figures, of one statement or of several; `each: functional` binds the item of all terms. */
const named = z
  .strictObject({
    id: z.string(),
    each: z.literal('functional').optional(),
    relation: z.enum(['equal', 'at-most', 'at-least']).default('equal'),
    over: z
      .enum(['tables', 'text', 'both'])
      .default('both')
      .describe('where its figures are looked for: some hold only for what sentences enumerate'),
    severity: z
      .enum(['error', 'warning', 'information'])
      .default('error')
      .describe('of a failure at most; information for what need not be so, but mostly is'),
    total: termSchema,
    parts: z.array(partSchema).min(1).readonly(),
    without: z
      .array(termSchema)
      .readonly()
      .default([])
      .describe('holds only where none of these is printed'),
  })
  .readonly();

/** total = Σ weight × part; ≤ for `at-most`, ≥ for `at-least`. */
export const identitySchema = z.union([eachItem, eachMeasure, tree, named]);
export type IdentitySeed = z.infer<typeof identitySchema>;
export type NamedIdentitySeed = z.infer<typeof named>;
export type TermSeed = z.infer<typeof termSchema>;

export const identityFileSchema = z.array(named).readonly();
