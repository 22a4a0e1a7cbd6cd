import { z } from 'zod';
import { provenanceSchema } from './provenance.ts';
import { tableSchema } from './table.ts';

/** One printed line, so that a figure inside a paragraph can be found again. */
export const lineSchema = z
  .object({
    text: z.string(),
    provenance: provenanceSchema,
    edges: z
      .array(z.number())
      .readonly()
      .optional()
      .describe(
        'paged formats: x of the left edge of each character, then of the right edge of the last, in points',
      ),
    edgesAlong: z
      .literal('y')
      .optional()
      .describe('of a line that is read downwards or upwards: its edges are y'),
  })
  .readonly();
export type Line = z.infer<typeof lineSchema>;

/** The text of a block is the concatenation of its lines: whoever cuts them, keeps the spaces. */
const lines = z.array(lineSchema).readonly();

/** A title that the format itself marks as one (`#`, `<h2>`, an outline level). */
export const headingSchema = z
  .object({
    kind: z.literal('heading'),
    level: z.int().min(1).max(9),
    lines,
    provenance: provenanceSchema,
  })
  .readonly();

export const paragraphSchema = z
  .object({ kind: z.literal('paragraph'), lines, provenance: provenanceSchema })
  .readonly();
export type Paragraph = z.infer<typeof paragraphSchema>;

/** What stands in the file and is no text of the filing; kept so that nothing is lost. */
export const furnitureSchema = z
  .object({
    kind: z.literal('furniture'),
    role: z.enum([
      'page-number',
      'running-head',
      'watermark',
      'image',
      'chart-cache',
      'bookmark',
      'navigation',
      'rule',
      'hidden',
    ]),
    lines,
    provenance: provenanceSchema,
  })
  .readonly();
export type Furniture = z.infer<typeof furnitureSchema>;

export const blockSchema = z.discriminatedUnion('kind', [
  headingSchema,
  paragraphSchema,
  tableSchema,
  furnitureSchema,
]);
export type Block = z.infer<typeof blockSchema>;
