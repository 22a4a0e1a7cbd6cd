import type { Outcome } from '../../schemas/outcome.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { DraftBlock } from '../cell-grid/numbered-tables.ts';
import type { MergedRange, Sheet, SheetPlace } from './sheet.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import type { Workbook } from './workbook.ts';

/**
 * The blocks of what a document shows of a workbook embedded in it: the range of one sheet, without
 * the sheet's name, which is not printed. Problems: `spreadsheet.not-shown`, and those of the sheet.
 *
 * @param source names the workbook in the places of its cells
 */
export function embeddedSheet(
  { sheets, view }: Workbook,
  source: string,
): Outcome<readonly DraftBlock[]> {
  const sheet = sheets.find(({ tab }) => tab === view.tab);
  const shown = sheet && within({ ...sheet, name: `${source}/${sheet.name}` }, view.range);
  const read = shown === undefined ? { value: [], problems: [] } : sheetBlocks(shown);
  const cellCount = sheets.reduce((sum, { cells }) => sum + cells.length, 0);
  return {
    value: read.value.filter(({ kind }) => kind !== 'heading'),
    problems: [
      ...read.problems,
      ...notShown(source, cellCount - (shown?.cells.length ?? 0), sheet?.name ?? ''),
    ],
  };
}

function within(sheet: Sheet, range: MergedRange | null): Sheet {
  if (range === null) return sheet;
  const isInside = ({ row, column }: SheetPlace) =>
    row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
  return {
    ...sheet,
    cells: sheet.cells.filter(isInside),
    uncomputed: sheet.uncomputed.filter(isInside),
    faulty: sheet.faulty.filter(isInside),
  };
}

function notShown(source: string, cellCount: number, sheet: string): readonly Problem[] {
  if (cellCount === 0) return [];
  const message = `the document shows only part of the workbook ${source} (sheet ${sheet}): ${cellCount} cells beside that are not read`;
  return [
    {
      code: 'spreadsheet.not-shown',
      severity: 'information',
      message,
      provenance: null,
      statement: null,
      printed: null,
    },
  ];
}
