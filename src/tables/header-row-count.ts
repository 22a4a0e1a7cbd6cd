import type { GridRow } from '../../schemas/reading/logical-table.ts';
import { printedNumber } from '../amounts/printed-number.ts';
import type { LabelRules } from '../knowledge/labels.ts';
import { codeDigits, isFullCode } from '../knowledge/printed-code.ts';
import { foldedText } from '../text/folded-text.ts';
import { filledCells } from './grid-rows.ts';
import { isNumberingRow } from './numbering-row.ts';

/**
 * How many rows stand above the first row of figures or items. A row that numbers the columns
 * (栏次) ends the header.
 */
export function headerRowCount(grid: readonly GridRow[], labels: LabelRules): number {
  for (const [index, row] of grid.entries()) {
    if (isNumbering(row, labels)) return index + 1;
    if (isDataRow(row, labels)) return index;
  }
  return grid.length;
}

/** Rows that give the columns their names: the header without rows that only number. */
export function namingRows(header: readonly GridRow[], labels: LabelRules): readonly GridRow[] {
  return header.filter((row) => !isNumbering(row, labels));
}

function isNumbering(row: GridRow, labels: LabelRules): boolean {
  return isNumberingRow(
    row,
    (folded) =>
      labels.numberingHeaders.has(folded) ||
      labels.codeHeaders.has(folded) ||
      labels.neutralHeaders.has(folded),
  );
}

/** @param row one that does not number the columns */
function isDataRow(row: GridRow, labels: LabelRules): boolean {
  const [first, ...others] = filledCells(row).map((cell) => foldedText(cell.text));
  if (first === undefined) return false;
  if (isFullCode(codeDigits(first))) return true;
  if (labels.total.has(first) && others.every(isFigureLike)) return true;
  if (labels.enumerators.some((pattern) => pattern.test(first))) return true;
  return [first, ...others].some(
    (text) => printedNumber(text).kind === 'number' && !isYearHeading(text, labels),
  );
}

/** 2023年决算数: a figure with words behind it in form, a heading in sense. */
function isYearHeading(text: string, { year }: LabelRules): boolean {
  return year.test(text);
}

function isFigureLike(text: string): boolean {
  return printedNumber(text).kind !== 'text';
}
