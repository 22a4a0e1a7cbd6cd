import { utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';

/** A cell of a drawn sheet: a text, a number in a format, or nothing. */
export type DrawnCell = string | number | null | { readonly v: number; readonly z: string };

export interface DrawnSheet {
  readonly name?: string;
  readonly rows: readonly (readonly DrawnCell[])[];
  /** `A1:C1` */
  readonly merges?: readonly string[];
  readonly isHidden?: boolean;
  /** 0-based. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** The bytes of a workbook with the drawn sheets. */
export function workbookOf(
  sheets: readonly DrawnSheet[],
  bookType: 'xlsx' | 'biff8' | 'biff5' | 'xlml' | 'xlsb' = 'xlsx',
): Uint8Array {
  const book: WorkBook = utils.book_new();
  sheets.forEach((sheet, index) => {
    utils.book_append_sheet(book, worksheet(sheet), sheet.name ?? `Sheet${index + 1}`);
  });
  book.Workbook = { Sheets: sheets.map(({ isHidden }) => ({ Hidden: isHidden === true ? 1 : 0 })) };
  const written: unknown = write(book, { bookType, type: 'array' });
  if (!(written instanceof ArrayBuffer)) throw new TypeError('SheetJS wrote no array');
  return new Uint8Array(written);
}

function worksheet({
  rows,
  merges = [],
  hiddenRows = [],
  hiddenColumns = [],
}: DrawnSheet): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => row.map((cell) => (isFormatted(cell) ? { t: 'n', ...cell } : cell))),
  );
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  const lines = (hidden: readonly number[]) =>
    Array.from({ length: Math.max(0, ...hidden) + 1 }, (_, index) => ({
      hidden: hidden.includes(index),
    }));
  if (hiddenRows.length > 0) sheet['!rows'] = lines(hiddenRows);
  if (hiddenColumns.length > 0) sheet['!cols'] = lines(hiddenColumns);
  return sheet;
}

function isFormatted(cell: DrawnCell): cell is { readonly v: number; readonly z: string } {
  return typeof cell === 'object' && cell !== null;
}
