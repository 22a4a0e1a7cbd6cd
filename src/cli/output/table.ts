import { displayWidth, fittedText } from './display-width.ts';

/** One column of a table on a terminal. */
export interface TableColumn<Row> {
  readonly head: string;
  readonly text: (row: Row) => string;
  /** Numbers stand right and are never cut: a cut number is a wrong one. */
  readonly kind?: 'text' | 'number' | 'whole' | 'path';
  readonly color?: (cell: string, row: Row) => string;
}

const GAP = '  ';
const NARROWEST = 6;

/** The rows under their heads, in no more than `width` cells of a terminal where that is possible. */
export function tableText<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  width: number,
): string {
  const cells = rows.map((row) => columns.map((column) => singleLine(column.text(row))));
  const natural = columns.map((column, index) =>
    Math.max(displayWidth(column.head), ...cells.map((line) => displayWidth(line[index] ?? ''))),
  );
  const widths = fittedWidths(columns, natural, width - GAP.length * (columns.length - 1));
  const heads = columns.map((column, index) => padded(column, column.head, widths[index] ?? 0));
  const lines = rows.map((row, rowIndex) =>
    columns.map((column, index) => {
      const cell = padded(column, cells[rowIndex]?.[index] ?? '', widths[index] ?? 0);
      return column.color === undefined ? cell : column.color(cell, row);
    }),
  );
  return [heads, ...lines].map((line) => `${line.join(GAP).trimEnd()}\n`).join('');
}

/** Takes cells from the widest column that may be cut, until all fit or none can give more. */
function fittedWidths<Row>(
  columns: readonly TableColumn<Row>[],
  natural: readonly number[],
  available: number,
): readonly number[] {
  const widths = [...natural];
  for (let excess = sum(widths) - available; excess > 0; excess -= 1) {
    const widest = columns.reduce((best, column, index) => {
      const width = widths[index] ?? 0;
      return mayBeCut(column) && width > NARROWEST && width > (widths[best] ?? 0) ? index : best;
    }, -1);
    if (widest === -1) return widths;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function mayBeCut<Row>({ kind = 'text' }: TableColumn<Row>): boolean {
  return kind === 'text' || kind === 'path';
}

function padded<Row>(column: TableColumn<Row>, text: string, width: number): string {
  const { kind = 'text' } = column;
  const fitted = mayBeCut(column)
    ? fittedText(text, width, kind === 'path' ? 'end' : 'start')
    : text;
  const padding = ' '.repeat(Math.max(0, width - displayWidth(fitted)));
  return kind === 'number' ? padding + fitted : fitted + padding;
}

/** Control characters of a filing must not reach the terminal: it would obey them. */
function singleLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
