import type { Entry } from '../../schemas/reading/statement.ts';
import { type Exact, exact } from '../amounts/exact.ts';
import { lastDigit } from '../amounts/printed-amount.ts';
import { type PrintedNumber, printedNumber } from '../amounts/printed-number.ts';
import type { Units } from '../knowledge/units.ts';

export type PrintedDigits = Extract<PrintedNumber, { readonly kind: 'number' }>;

export function printedDigits(entry: Entry): PrintedDigits | null {
  const read = printedNumber(entry.cell.text);
  return read.kind === 'number' ? read : null;
}

/** The unit of money that a figure is printed in: its own, its column's, its table's. */
export function moneyUnit(
  digits: PrintedDigits,
  entry: Entry,
  captionUnit: string | null,
  units: Units,
): string | null {
  if (units.money.has(digits.suffix)) return digits.suffix;
  return entry.unitNearby ?? captionUnit;
}

/** Fen are the smallest money there is: a figure printed to them is exact, not rounded. */
const FEN = exact('0.01');

/** What one step of the last printed digit is worth; zero where nothing can have been rounded. */
export function moneyQuantum(decimals: number, yuanPerUnit: Exact): Exact {
  const step = lastDigit(decimals).times(yuanPerUnit);
  return step.lessThanOrEqualTo(FEN) ? exact('0') : step;
}
