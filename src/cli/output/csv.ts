import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;

/** Lines of RFC 4180 with plain line feeds. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return stringify(rows.map((row) => row.map(harmlessCell)));
}

/** What a spreadsheet program would take for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/u;

/** `-3.20`, `+1,200.5%`: begins like a formula and is a number. */
const NUMBER = /^[+-]?\d[\d,]*(\.\d+)?%?$/u;

/** A text that a spreadsheet program would run gets an apostrophe before it; numbers stay. */
function harmlessCell(cell: CsvCell): CsvCell {
  if (typeof cell !== 'string' || !FORMULA_START.test(cell) || NUMBER.test(cell)) return cell;
  return `'${cell}`;
}
