import { z } from 'zod';
import { blockSchema } from './block.ts';

/** The formats that an extractor exists for. */
export const formatSchema = z.enum(['text', 'pdf', 'docx', 'doc', 'spreadsheet', 'html', 'ofd']);
export type Format = z.infer<typeof formatSchema>;

const pageSchema = z
  .object({
    number: z.int().positive(),
    width: z.number().positive(),
    height: z.number().positive(),
  })
  .readonly();

/**
 * What every extractor emits: blocks in reading order. Plain data that survives JSON, and knows
 * nothing about budgets.
 */
export const documentSchema = z
  .object({
    format: formatSchema,
    encoding: z
      .string()
      .nullable()
      .describe('character encoding of the bytes, null where the format has none'),
    pages: z
      .array(pageSchema)
      .readonly()
      .describe('empty where the format has no pages; sizes in points'),
    blocks: z.array(blockSchema).readonly(),
  })
  .readonly();
export type Document = z.infer<typeof documentSchema>;
