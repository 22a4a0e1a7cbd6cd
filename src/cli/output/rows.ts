import type { Io } from '../io.ts';
import { type CsvCell, csvText } from './csv.ts';
import { type TableColumn, tableText } from './table.ts';

export type RowFormat = 'table' | 'csv' | 'json';

export interface FormatOptions {
  readonly json?: boolean | undefined;
  readonly csv?: boolean | undefined;
}

/** As asked for; else a table for a person, and CSV for a program. */
export function rowFormat({ json, csv }: FormatOptions, io: Io): RowFormat {
  if (json === true) return 'json';
  if (csv === true) return 'csv';
  return io.outIsTerminal ? 'table' : 'csv';
}

/** The same rows in each of the formats. */
export interface RowPrint<Row> {
  readonly rows: Iterable<Row>;
  /** Names of the fields in CSV, in their order. */
  readonly fields: readonly (keyof Row & string)[];
  readonly table: readonly TableColumn<Row>[];
}

/** Enough to be quick, few enough to need no memory. */
const ROWS_A_WRITE = 500;

export async function printRows<Row extends object>(
  io: Io,
  format: RowFormat,
  { rows, fields, table }: RowPrint<Row>,
): Promise<void> {
  if (format === 'table') {
    await io.out(tableText(table, [...rows], io.columns));
    return;
  }
  if (format === 'csv') await io.out(csvText([fields]));
  for (const some of portions(rows)) {
    if (format === 'json') await io.out(some.map(jsonLine).join(''));
    else await io.out(csvText(some.map((row) => fields.map((field) => csvCell(row[field])))));
  }
}

/** One line of JSON Lines. A box, which is JSON text in the database, becomes an array. */
export function jsonLine(row: object): string {
  const text = JSON.stringify(row, (key: string, value: unknown) =>
    key === 'bbox' && typeof value === 'string' ? JSON.parse(value) : value,
  );
  return `${text}\n`;
}

function csvCell(value: unknown): CsvCell {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  return Array.isArray(value) ? value.join(' > ') : JSON.stringify(value);
}

function* portions<Row>(rows: Iterable<Row>): Generator<Row[]> {
  let portion: Row[] = [];
  for (const row of rows) {
    portion.push(row);
    if (portion.length === ROWS_A_WRITE) {
      yield portion;
      portion = [];
    }
  }
  if (portion.length > 0) yield portion;
}
