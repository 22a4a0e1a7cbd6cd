import type { GridRow } from '../../schemas/reading/logical-table.ts';
import { foldedText } from '../text/folded-text.ts';
import { filledCells } from './grid-rows.ts';

/** 3, （3）, or with how it is reckoned: 1=2+3 */
const ORDINAL = /^（?(?<ordinal>\d{1,3})）?(?:=[-+\d（）]+)?$/u;
/** The end of a heading that does not fit its cell hangs over the ordinal below it: 费5 */
const OVERHUNG = /^[^\d.,]{1,4}(?<ordinal>\d{1,3})$/u;
/** So many columns are numbered at least, and this share of them without words, where one is overhung. */
const FEWEST_BESIDE_OVERHUNG = 4;
const LEAST_PLAIN = 0.6;

/**
 * Whether a row only numbers the columns (栏次: 1, 2, 3 …). Its figures are consecutive integers
 * from left to right, so a single integer counts only beside a numbering word.
 *
 * @param words the words of numbering and code headers, folded
 */
export function isNumberingRow(row: GridRow, words: (folded: string) => boolean): boolean {
  const texts = filledCells(row).map((cell) => foldedText(cell.text));
  const others = texts.filter((text) => ordinal(ORDINAL, text) === null);
  const integers = texts.flatMap((text) => ordinal(ORDINAL, text) ?? []);
  if (others.every(words))
    return isCounting(integers) && (integers.length > 1 || others.length > 0);
  const besides = texts.filter((text) => !words(text));
  const all = besides.map((text) => ordinal(ORDINAL, text) ?? ordinal(OVERHUNG, text));
  return (
    all.length >= FEWEST_BESIDE_OVERHUNG &&
    integers.length >= all.length * LEAST_PLAIN &&
    all.every((each) => each !== null) &&
    isCounting(all)
  );
}

function ordinal(form: RegExp, text: string): number | null {
  const printed = form.exec(text)?.groups?.['ordinal'];
  return printed === undefined ? null : Number(printed);
}

/** 1, 2, 3 … */
function isCounting(integers: readonly number[]): boolean {
  return integers.length > 0 && integers.every((value, index) => value === index + 1);
}
