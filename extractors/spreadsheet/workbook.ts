import { type CellObject, read, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { SourceError } from '../../schemas/errors.ts';
import { decodedText } from '../encoding/decode.ts';
import { numberText } from './number-text.ts';
import { ooxmlPackage } from './ooxml-package.ts';
import type { HiddenLines, Sheet, SheetCell, SheetPlace } from './sheet.ts';
import type { WorkbookKind } from './signatures.ts';
import { biffView, WHOLE_FIRST_SHEET, type WorkbookView } from './workbook-view.ts';

set_cptable(codepages);

/** Of workbooks before Excel 97 that do not say theirs; Chinese Windows. */
const CODEPAGE = 936;
const PASSWORD_PROTECTED = /password/iu;

const READ_OPTIONS = {
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  sheetStubs: true,
  codepage: CODEPAGE,
} as const;

export interface Workbook {
  /** In its order. */
  readonly sheets: readonly Sheet[];
  readonly view: WorkbookView;
}

/**
 * The sheets of a workbook as they are kept.
 *
 * @throws SourceError `spreadsheet.encrypted`, `spreadsheet.damaged`, `spreadsheet.too-large`, and
 * those of the container
 */
export async function openedWorkbook(
  bytes: Uint8Array,
  kind: WorkbookKind,
  source: string,
): Promise<Workbook> {
  switch (kind) {
    case 'xlsx': {
      const { bytes: bounded, hidden, view } = await ooxmlPackage(bytes, source);
      const workbook = opened(source, () => read(bounded, { ...READ_OPTIONS, type: 'array' }));
      return { sheets: sheetsOf(workbook, (name) => hidden.get(name) ?? null), view };
    }
    case 'xls': {
      const options = { ...READ_OPTIONS, cellStyles: true, type: 'array' } as const;
      const workbook = opened(source, () => read(bytes, options));
      return { sheets: sheetsOf(workbook, () => null), view: biffView(bytes, source) };
    }
    case 'spreadsheetml': {
      const text = decodedText(bytes)?.text ?? '';
      const options = { ...READ_OPTIONS, cellStyles: true, type: 'string' } as const;
      const workbook = opened(source, () => read(text, options));
      return { sheets: sheetsOf(workbook, () => null), view: WHOLE_FIRST_SHEET };
    }
    default:
      return kind satisfies never;
  }
}

/** The library throws plain errors of many kinds on damage. */
function opened(source: string, reading: () => WorkBook): WorkBook {
  try {
    return reading();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (PASSWORD_PROTECTED.test(error.message)) throw encrypted(source);
    throw new SourceError(
      'spreadsheet.damaged',
      source,
      `${source} is a damaged workbook: ${error.message}`,
      { cause: error },
    );
  }
}

function encrypted(source: string): SourceError {
  return new SourceError(
    'spreadsheet.encrypted',
    source,
    `${source} is encrypted: save it without a password`,
  );
}

function sheetsOf(
  { SheetNames, Sheets, Workbook }: WorkBook,
  hiddenLines: (sheet: string) => HiddenLines | null,
): readonly Sheet[] {
  return SheetNames.flatMap((name, tab) => {
    const sheet: WorkSheet | undefined = Sheets[name];
    if (sheet === undefined || sheet['!type'] === 'chart') return [];
    const places = placedCells(sheet);
    return [
      {
        name,
        tab,
        isHidden: (Workbook?.Sheets?.[tab]?.Hidden ?? 0) !== 0,
        cells: places.flatMap(sheetCell),
        merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
          top: s.r,
          left: s.c,
          bottom: e.r,
          right: e.c,
        })),
        hidden: hiddenLines(name) ?? styledHiddenLines(sheet),
        uncomputed: places.filter(({ cell }) => cell.t === 'z' && cell.f !== undefined).map(place),
        faulty: places.filter(({ cell }) => cell.t === 'e').map(place),
      },
    ];
  });
}

interface PlacedCell extends SheetPlace {
  readonly cell: CellObject;
}

/** By entries: a bogus place leaves an array with a million holes. */
function placedCells(sheet: WorkSheet): readonly PlacedCell[] {
  const rows: readonly (readonly CellObject[])[] = sheet['!data'] ?? [];
  return Object.entries(rows).flatMap(([row, cells]) =>
    Object.entries(cells).map(([column, cell]) => ({
      row: Number(row),
      column: Number(column),
      cell,
    })),
  );
}

function place({ row, column }: PlacedCell): SheetPlace {
  return { row, column };
}

function sheetCell({ row, column, cell }: PlacedCell): readonly SheetCell[] {
  const text = cellText(cell);
  if (text.trim() === '') return [];
  return [{ row, column, text }];
}

/** ECMA-376 18.17.3, by the codes of BIFF. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

function cellText({ t, v, z }: CellObject): string {
  if (t === 'n' && typeof v === 'number')
    return numberText(v, typeof z === 'string' ? z : 'General');
  if (t === 'e') return ERRORS.get(Number(v)) ?? '#N/A';
  if (t === 'b') return v === true ? 'TRUE' : 'FALSE';
  return typeof v === 'string' ? v.replace(/\r\n?/gu, '\n') : '';
}

function styledHiddenLines(sheet: WorkSheet): HiddenLines {
  const hidden = (lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined) =>
    new Set(
      Object.entries(lines ?? []).flatMap(([index, line]) =>
        line?.hidden === true ? [Number(index)] : [],
      ),
    );
  return { rows: hidden(sheet['!rows']), columns: hidden(sheet['!cols']) };
}
