import { Decimal } from 'decimal.js';

// The library rounds to 20 significant digits unless told otherwise; a sum of yuan never may.
const Exactly = Decimal.clone({ precision: 100, toExpNeg: -100, toExpPos: 100 });

/** An exact decimal number. Made by `exact`, printed by `plain`. */
export type Exact = Decimal;

/** @param text plain decimal notation, e.g. `-1234.50` */
export function exact(text: string): Exact {
  return new Exactly(text);
}

export const ZERO: Exact = exact('0');

export function sum(terms: readonly Exact[]): Exact {
  return terms.reduce((total, term) => total.plus(term), ZERO);
}

/** Plain notation without exponent or trailing zeros: what the database keeps. */
export function plain(value: Exact): string {
  return value.isZero() ? '0' : value.toFixed();
}
