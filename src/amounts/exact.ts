import { Decimal } from 'decimal.js';

// The library rounds to 20 significant digits unless told otherwise; a sum of yuan never may.
const Exactly = Decimal.clone({ precision: 100, toExpNeg: -100, toExpPos: 100 });

/** An exact decimal number. Made by `exact`, printed by `plain`. */
export type Exact = Decimal;

/** The texts of a filing come again and again: its zeros, its quanta, a figure of many checks. */
const MOST_REMEMBERED = 10_000;
const remembered = new Map<string, Exact>();

/** @param text plain decimal notation, e.g. `-1234.50` */
export function exact(text: string): Exact {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size === MOST_REMEMBERED) remembered.clear();
  const made = new Exactly(text);
  remembered.set(text, made);
  return made;
}

export const ZERO: Exact = exact('0');

export function sum(terms: readonly Exact[]): Exact {
  return terms.reduce((total, term) => total.plus(term), ZERO);
}

// A quotient has no end: of a hundred digits a reader sees four behind the point.
const Nearly = Decimal.clone({ precision: 40, toExpNeg: -100, toExpPos: 100 });

/** To 40 digits: the one operation that is not exact. */
export function quotient(dividend: Exact, divisor: Exact): Exact {
  return new Nearly(dividend).dividedBy(divisor);
}

/** Plain notation without exponent or trailing zeros: what the database keeps. */
export function plain(value: Exact): string {
  return value.isZero() ? '0' : value.toFixed();
}
