import { z } from 'zod';
import { provenanceSchema } from '../document/provenance.ts';
import { memberSchema } from './member.ts';

export const itemSchemeSchema = z.enum(['functional', 'economic', 'line']);
export type ItemScheme = z.infer<typeof itemSchemeSchema>;

export const originSchema = z.enum(['table', 'narrative', 'chart']);

export const statusSchema = z.enum(['verified', 'unchecked', 'conflict']);
export type Status = z.infer<typeof statusSchema>;

/** An exact decimal in plain notation: never a JavaScript number, never an exponent. */
export const decimalTextSchema = z.string().regex(/^-?\d+(\.\d+)?$/u);

/** One published figure with its meaning, in the keys of the contract (docs/contract.md). */
export const factSchema = z
  .object({
    statement: z.string(),
    itemScheme: itemSchemeSchema,
    itemCode: z.string(),
    itemName: z.string().describe('label as printed, white space removed'),
    measure: z.string(),
    columnName: z
      .string()
      .optional()
      .describe('header path of its column as printed, joined by /; absent in the narrative'),
    value: decimalTextSchema.describe('money in yuan'),
    unit: z.string().describe('CNY, percent, score, or what is counted: person, vehicle …'),
    printed: z.string(),
    printedUnit: z.string().nullable(),
    quantum: decimalTextSchema.describe(
      'the smallest step that its table prints, in `unit`: two decimals of ten thousand yuan are 100; 0 where nothing is rounded',
    ),
    origin: originSchema,
    member: memberSchema,
    provenance: provenanceSchema,
    locator: z.string().nullable().describe('finds it again in a page-less format'),
    explanation: z
      .string()
      .optional()
      .describe('the reason that the running text gives for it, white space removed'),
    status: statusSchema,
    table: z
      .int()
      .nonnegative()
      .nullable()
      .describe('index of its table among the statements of the filing; null in the narrative'),
  })
  .readonly();
export type Fact = z.infer<typeof factSchema>;

/** What a figure is by the characters behind it alone; what a count counts only a meaning says. */
const tokenUnitSchema = z.enum(['CNY', 'percent', 'score', 'count']);
export type TokenUnit = z.infer<typeof tokenUnitSchema>;

/** A printed figure whose meaning is not settled: kept with the reason, never guessed at. */
export const unassignedFigureSchema = z
  .object({
    statement: z
      .string()
      .nullable()
      .describe('the statement that it stands in, where that is known'),
    itemName: z.string().nullable().describe('label of its row, as printed'),
    columnName: z.string().nullable().describe('header path of its column, joined by /'),
    sentence: z
      .string()
      .nullable()
      .describe('of the running text that it stands in, white space removed'),
    clause: z.string().nullable().describe('the words before it in its clause'),
    printed: z.string(),
    printedUnit: z.string().nullable(),
    unit: tokenUnitSchema.nullable().describe('null for a bare number'),
    origin: originSchema,
    member: memberSchema,
    provenance: provenanceSchema,
    locator: z.string().nullable(),
    reason: z
      .string()
      .describe(
        'a stable code: table-unknown, column-unknown, row-unknown, number-malformed, meaning-unknown …; unexplained: neither lane took it up; part-of-name: a number inside a name, no amount of its own',
      ),
  })
  .readonly();
export type UnassignedFigure = z.infer<typeof unassignedFigureSchema>;
