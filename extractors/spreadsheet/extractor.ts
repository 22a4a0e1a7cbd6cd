import type { Document } from '../../schemas/document/document.ts';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import { SourceError } from '../../schemas/errors.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import { type DraftBlock, numberedTables } from '../cell-grid/numbered-tables.ts';
import type { EmbeddedFile, Extractor } from '../contract.ts';
import { embeddedSheet } from './embedded-sheet.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { type WorkbookKind, workbookKind } from './signatures.ts';
import type { Workbook } from './workbook.ts';

/** Workbooks: XLSX, XLSB, XLS, and the XML that Excel 2003 saved under that name. */
export const spreadsheetExtractor: Extractor = {
  format: 'spreadsheet',

  fileType({ bytes }: SourceFile): Promise<WorkbookKind | null> {
    return workbookKind(bytes);
  },

  async extract(file: SourceFile): Promise<Outcome<Document>> {
    const { source } = file;
    const { sheets } = await workbookOf(file);
    const read = sheets.map(sheetBlocks);
    const blocks = numberedTables(read.flatMap(({ value }) => value));
    return {
      value: { format: 'spreadsheet', encoding: null, pages: [], blocks },
      problems: [
        ...read.flatMap(({ problems }) => problems),
        ...(blocks.length > 0 ? [] : [noText(source, sheets.length)]),
      ],
    };
  },

  async shown(file: EmbeddedFile): Promise<Outcome<readonly DraftBlock[]>> {
    return embeddedSheet(await workbookOf(file), file.source);
  },
};

async function workbookOf({ bytes, source }: EmbeddedFile): Promise<Workbook> {
  const kind = await workbookKind(bytes);
  if (kind === null) {
    throw new SourceError('spreadsheet.damaged', source, `${source} is no workbook`);
  }
  // SheetJS takes longer to load than most files to read.
  const { openedWorkbook } = await import('./workbook.ts');
  return openedWorkbook(bytes, kind, source);
}

function noText(source: string, sheetCount: number): Problem {
  return {
    code: 'spreadsheet.no-text',
    severity: 'error',
    message: `${source} has ${sheetCount} sheets and no text in any; a picture of a table is not read`,
    provenance: null,
    statement: null,
    printed: null,
  };
}
