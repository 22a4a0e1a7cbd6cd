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
 * How the cells of a table were told where neither markup nor rules settle it. `rules-in-doubt`: by
 * rules that leave several texts in one cell; `rules-completed`: by these and by rules put between such
 * texts; `alignment`: by the alignment of the texts alone.
 */
export const basisSchema = z.enum(['rules-in-doubt', 'rules-completed', 'alignment']);
export type Basis = z.infer<typeof basisSchema>;

/** The spans of the cells tile the grid: each of its positions is covered by exactly one cell. */
const gridShape = {
  rowCount: z.int().positive(),
  columnCount: z.int().positive(),
  cells: z.array(cellSchema).readonly().describe('in row-major order'),
  columnEdges: z
    .array(z.number())
    .readonly()
    .optional()
    .describe(
      'paged formats: x of the rules around and between the columns, or where they would be, in points',
    ),
};

const readingSchema = z.object({ ...gridShape, basis: basisSchema }).readonly();
export type TableReading = z.infer<typeof readingSchema>;

/** A grid of cells. The spans of the cells tile the grid. Rows and columns are 0-based. */
export const tableSchema = z
  .object({
    kind: z.literal('table'),
    ordinal: z.int().positive().describe('position among the tables of the document, 1-based'),
    ...gridShape,
    spans: z
      .enum(['explicit', 'lost'])
      .describe(
        'lost: a merged cell stands once and is followed by empty ones (tab-separated text)',
      ),
    basis: basisSchema.optional().describe('absent where markup or rules leave no doubt'),
    otherReadings: z
      .array(readingSchema)
      .readonly()
      .optional()
      .describe('what the same texts may be read as, each of another basis'),
    provenance: provenanceSchema,
  })
  .readonly();
export type Table = z.infer<typeof tableSchema>;
