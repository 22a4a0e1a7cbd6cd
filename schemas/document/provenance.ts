import { z } from 'zod';

/** `[x0, y0, x1, y1]` in points, origin at the top left of the page. */
export const bboxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();
export type Bbox = z.infer<typeof bboxSchema>;

/** On a page: 1-based page number and the box that the characters fill. */
const pageProvenance = z.object({
  kind: z.literal('page'),
  page: z.int().positive(),
  bbox: bboxSchema,
});

/** In a grid that has no pages (spreadsheet, word-processor table): all numbers 1-based. */
const cellProvenance = z.object({
  kind: z.literal('cell'),
  part: z.string().describe('sheet name, or archive member and table'),
  table: z
    .int()
    .positive()
    .optional()
    .describe('absent in a spreadsheet, where a sheet is one grid, whatever tables stand on it'),
  row: z.int().positive().describe('of the table; in a spreadsheet of the sheet'),
  column: z.int().positive().describe('of the table; in a spreadsheet of the sheet, 1 for A'),
});

/**
 * In a text: half-open offsets in UTF-16 code units, and the 1-based line. Of the decoded file;
 * where the format is a container, of the plain text of `part`, one line a paragraph.
 */
const spanProvenance = z.object({
  kind: z.literal('span'),
  part: z.string().optional().describe('member of the container: word/document.xml'),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  line: z.int().positive(),
});

/** Where something was read. What was not read, but made (a padded cell), has none. */
export const provenanceSchema = z
  .discriminatedUnion('kind', [pageProvenance, cellProvenance, spanProvenance])
  .readonly();
export type Provenance = z.infer<typeof provenanceSchema>;
