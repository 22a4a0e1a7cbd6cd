import { z } from 'zod';
import { blockSchema, lineSchema } from './block.ts';
import { provenanceSchema } from './provenance.ts';

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

/** A file that a document points to and that is no part of it. */
const attachmentSchema = z
  .object({
    text: z.string().describe('as the link is printed'),
    target: z.string().describe('address as it stands in the document, often a relative one'),
    provenance: provenanceSchema,
  })
  .readonly();
export type Attachment = z.infer<typeof attachmentSchema>;

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
    print: z
      .array(lineSchema)
      .readonly()
      .optional()
      .describe(
        'paged formats: every text with a digit as its page prints it, read from the characters alone, so that what blocks lose is found; elsewhere blocks are made of all that is printed',
      ),
    attachments: z.array(attachmentSchema).readonly().optional(),
  })
  .readonly();
export type Document = z.infer<typeof documentSchema>;
