import { type Exact, exact } from './exact.ts';
import { type Interval, printedInterval } from './interval.ts';
import { printedNumber } from './printed-number.ts';

/** An amount as printed, and what its digits stand for, in the smaller unit. */
export interface PrintedAmount {
  readonly value: Exact;
  readonly interval: Interval;
}

/**
 * The amount that printed digits stand for; null where they form no number.
 *
 * @param scale how many of the smaller unit are one of the printed: 10000 yuan in 万元
 */
export function printedAmount(printed: string, scale: string): PrintedAmount | null {
  const read = printedNumber(printed);
  if (read.kind !== 'number') return null;
  const value = exact(read.value).times(scale);
  return { value, interval: printedInterval(value, lastDigit(read.decimals).times(scale)) };
}

/** 0.01 for two decimals. */
export function lastDigit(decimals: number): Exact {
  return exact(decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}`);
}
