import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tiledGrid } from '../../../extractors/cell-grid/tiled-grid.ts';
import { docxExtractor } from '../../../extractors/docx/extractor.ts';
import type { Cell } from '../../../schemas/document/table.ts';
import { type DocxCell, docxFile, tbl } from '../../builders/docx.ts';
import { textSource } from '../../builders/text-source.ts';

type Place = Pick<Cell, 'row' | 'column' | 'rowSpan' | 'columnSpan' | 'text'>;

const spans = fc.record({
  rowSpan: fc.integer({ min: 1, max: 3 }),
  columnSpan: fc.integer({ min: 1, max: 3 }),
});

/** Cells with texts of their own that tile a grid. */
const tilings = fc
  .array(fc.array(spans, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 7 })
  .map((rows) => {
    const { rowCount, columnCount, cells } = tiledGrid(rows);
    const places = cells.map(({ place }, i): Place => ({ ...place, text: `c${i}` }));
    return { rowCount, columnCount, cells: places };
  });

/** The `w:tc` of each row: a cell over several rows stands in each of them. */
function wordRows(rowCount: number, cells: readonly Place[]): readonly DocxCell[][] {
  return Array.from({ length: rowCount }, (_, row) =>
    cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column)
      .map((cell) => ({
        text: cell.row === row ? cell.text : '',
        span: cell.columnSpan,
        ...(cell.rowSpan === 1
          ? {}
          : ({ merge: cell.row === row ? 'restart' : 'continue' } as const)),
      })),
  );
}

/** Without the rows and columns at whose start no cell begins: no reader could tell them. */
function normalized(cells: readonly Place[]): readonly Place[] {
  const edges = [
    ...new Set(cells.flatMap((cell) => [cell.column, cell.column + cell.columnSpan])),
  ].sort((a, b) => a - b);
  return cells.map((cell) => {
    const column = edges.indexOf(cell.column);
    return { ...cell, column, columnSpan: edges.indexOf(cell.column + cell.columnSpan) - column };
  });
}

test('any tiling is read back from the merged cells that Word stores', async () => {
  await fc.assert(
    fc.asyncProperty(tilings, async ({ rowCount, columnCount, cells }) => {
      const grid = Array.from({ length: columnCount }, (_, i) => 700 + i * 50);
      // A row of one cell could be the title of a form, and one column is a frame: not of interest.
      fc.pre(cells.every((cell) => cell.columnSpan < columnCount));
      const file = docxFile(tbl(wordRows(rowCount, cells), grid));
      const { value } = await docxExtractor.extract(textSource(file, 'filing.docx'));
      const tables = value.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
      expect(tables).toHaveLength(1);
      const read = tables[0]?.cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
        row,
        column,
        rowSpan,
        columnSpan,
        text,
      }));
      expect(read).toEqual(normalized(cells));
    }),
    { numRuns: 60 },
  );
});
