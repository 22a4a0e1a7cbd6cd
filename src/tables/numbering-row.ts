import type { GridRow } from '../../schemas/reading/logical-table.ts';
import { foldedText } from '../text/folded-text.ts';
import { filledCells } from './grid-rows.ts';

/** 3, （3）, or with how it is reckoned: 1=2+3 */
const ORDINAL = /^（?(?<ordinal>\d{1,3})）?(?:=[-+\d（）]+)?$/u;

/**
 * Whether a row only numbers the columns (栏次: 1, 2, 3 …). Its figures are consecutive integers
 * from left to right, so a single integer counts only beside a numbering word.
 *
 * @param words the words of numbering and code headers, folded
 */
export function isNumberingRow(row: GridRow, words: (folded: string) => boolean): boolean {
  const texts = filledCells(row).map((cell) => foldedText(cell.text));
  const integers = texts
    .flatMap((text) => ORDINAL.exec(text)?.groups?.['ordinal'] ?? [])
    .map(Number);
  const others = texts.filter((text) => !ORDINAL.test(text));
  if (others.some((text) => !words(text))) return false;
  if (integers.length === 0) return false;
  const isConsecutive = integers.every(
    (value, index) => index === 0 || value === (integers[index - 1] ?? 0) + 1,
  );
  return isConsecutive && integers[0] === 1 && (integers.length > 1 || others.length > 0);
}
