import { exact } from '../amounts/exact.ts';

const MONEY = 'CNY';
const PERCENT = 'percent';

/** The unit that an amount is shown in: the one that the filing prints it in. */
export interface ShownUnit {
  /** Of the fact: CNY, percent, or what is counted. */
  readonly unit: string;
  readonly printedUnit: string | null;
}

/**
 * An amount of the database as its filing would print it: 448800 yuan are 44.88 万元. A division for
 * the eye only; the records keep yuan.
 *
 * @param money printed unit → yuan in one of it
 */
export function amountText(
  value: string,
  { unit, printedUnit }: ShownUnit,
  money: ReadonlyMap<string, string>,
): string {
  if (unit === PERCENT) return `${value}%`;
  const yuan = unit === MONEY && printedUnit !== null ? money.get(printedUnit) : undefined;
  const shown = yuan === undefined ? exact(value) : exact(value).dividedBy(yuan);
  const text = grouped(shown.toDecimalPlaces(6).toFixed());
  return printedUnit === null ? text : `${text} ${printedUnit}`;
}

/** 7426932.75 → 7,426,932.75 */
function grouped(plain: string): string {
  const [whole = '', part] = plain.split('.');
  const separated = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return part === undefined ? separated : `${separated}.${part}`;
}
