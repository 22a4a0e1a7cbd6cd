import { z } from 'zod';
import { provenanceSchema } from './provenance.ts';

export const cellSchema = z
  .object({
    row: z.int().nonnegative(),
    column: z.int().nonnegative(),
    rowSpan: z.int().positive(),
    columnSpan: z.int().positive(),
    text: z.string().describe('as printed; lines inside the cell are joined by \\n'),
    provenance: provenanceSchema
      .nullable()
      .describe('null for a cell that was made to fill the grid'),
  })
  .readonly();
export type Cell = z.infer<typeof cellSchema>;

/**
 * A grid of cells. Rows and columns are 0-based; the spans of the cells tile the grid, so each
 * of `rowCount` × `columnCount` positions is covered by exactly one cell.
 */
export const tableSchema = z
  .object({
    kind: z.literal('table'),
    ordinal: z.int().positive().describe('position among the tables of the document, 1-based'),
    rowCount: z.int().positive(),
    columnCount: z.int().positive(),
    cells: z.array(cellSchema).readonly().describe('in row-major order'),
    spans: z
      .enum(['explicit', 'lost'])
      .describe(
        'lost: a merged cell stands once and is followed by empty ones (tab-separated text)',
      ),
    columnEdges: z
      .array(z.number())
      .readonly()
      .optional()
      .describe(
        'paged formats: x of the rules around and between the columns, or where they would be, in points',
      ),
    isAligned: z
      .literal(true)
      .optional()
      .describe('its columns were told by the alignment of its texts, not by rules or markup'),
    provenance: provenanceSchema,
  })
  .readonly();
export type Table = z.infer<typeof tableSchema>;
