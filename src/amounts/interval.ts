import { type Exact, exact, sum, ZERO } from './exact.ts';

/**
 * What a printed figure stands for: 742.69 is anything from 742.685 to 742.695. Closed at both
 * ends, so that a half rounded up and a half rounded down both fit (XBRL Calculations 1.1, §3).
 */
export interface Interval {
  readonly low: Exact;
  readonly high: Exact;
}

const HALF = exact('0.5');

/** @param quantum the smallest printed step; zero for a figure that is exact */
export function printedInterval(value: Exact, quantum: Exact): Interval {
  const half = quantum.times(HALF);
  return { low: value.minus(half), high: value.plus(half) };
}

export function intervalSum(terms: readonly Interval[]): Interval {
  return terms.reduce(
    (total, term) => ({ low: total.low.plus(term.low), high: total.high.plus(term.high) }),
    { low: ZERO, high: ZERO },
  );
}

/** What a sum of printed figures stands for: each may be off by half its step. */
export function printedSum(value: Exact, quanta: readonly Exact[]): Interval {
  return printedInterval(value, sum(quanta));
}

/** The product of two intervals: the extremes are among the products of their ends. */
export function intervalProduct(a: Interval, b: Interval): Interval {
  const ends = [
    a.low.times(b.low),
    a.low.times(b.high),
    a.high.times(b.low),
    a.high.times(b.high),
  ].sort((x, y) => x.comparedTo(y));
  const [low = ZERO] = ends;
  return { low, high: ends.at(-1) ?? low };
}

export function intersects(a: Interval, b: Interval): boolean {
  return a.low.lessThanOrEqualTo(b.high) && b.low.lessThanOrEqualTo(a.high);
}

/** Whether some value of `a` is not above some value of `b`. */
export function canBeAtMost(a: Interval, b: Interval): boolean {
  return a.low.lessThanOrEqualTo(b.high);
}
