import type { CheckResult } from '../../../schemas/records/check.ts';
import { type Exact, exact, plain, quotient } from '../../amounts/exact.ts';
import {
  type Interval,
  intersects,
  intervalProduct,
  printedInterval,
} from '../../amounts/interval.ts';
import { graded, resultOf } from '../result.ts';
import type { IndexedFact } from './fact-index.ts';
import { factInterval } from './verdict.ts';

const HUNDRED = exact('100');
const TIMES_HUNDRED = printedInterval(HUNDRED, exact('0'));

/** A printed percentage and the two amounts that it should be the quotient of. */
export interface Rate {
  readonly check: string;
  readonly statement: string;
  readonly subject: string;
  readonly rate: IndexedFact;
  readonly part: IndexedFact;
  readonly base: IndexedFact;
}

/**
 * A printed percentage against the amounts that it divides. Compared as rate × base with part × 100,
 * so that nothing is divided.
 */
export function rateResult(rate: Rate): CheckResult {
  const { part, base } = rate;
  return quotientResult(rate, {
    base: exact(base.fact.value),
    baseInterval: factInterval(base.fact),
    figures: [
      { fact: part.index, side: 'part', weight: 1 },
      { fact: base.index, side: 'part', weight: 1 },
    ],
  });
}

/** The growth of an amount against what it was before: change ÷ (amount − change). */
export function growthResult({ base: amount, part: change, ...rate }: Rate): CheckResult {
  const now = factInterval(amount.fact);
  const by = factInterval(change.fact);
  return quotientResult(
    { ...rate, part: change },
    {
      base: exact(amount.fact.value).minus(change.fact.value),
      baseInterval: { low: now.low.minus(by.high), high: now.high.minus(by.low) },
      figures: [
        { fact: change.index, side: 'part', weight: 1 },
        { fact: amount.index, side: 'part', weight: 1 },
      ],
    },
  );
}

interface Base {
  readonly base: Exact;
  readonly baseInterval: Interval;
  readonly figures: CheckResult['figures'];
}

function quotientResult(
  given: Omit<Rate, 'base'>,
  { base, baseInterval, figures }: Base,
): CheckResult {
  const { check, statement, subject, rate, part } = given;
  const stated = exact(rate.fact.value);
  const named = {
    statement,
    subject,
    stated: plain(stated),
    figures: [{ fact: rate.index, side: 'total' as const, weight: 1 as const }, ...figures],
  };
  if (base.isZero()) return ofNothing(`${check}-of-nothing`, named, part);
  const recomputed = quotient(exact(part.fact.value).times(HUNDRED), base).toDecimalPlaces(4);
  const difference = stated.minus(recomputed);
  const isClosed = intersects(
    intervalProduct(factInterval(rate.fact), baseInterval),
    intervalProduct(factInterval(part.fact), TIMES_HUNDRED),
  );
  const isLastDigit = difference.abs().lessThanOrEqualTo(rate.fact.quantum);
  return resultOf({
    ...named,
    check,
    ...graded(isClosed ? 'pass' : 'fail', isLastDigit ? 'warning' : 'error'),
    recomputed: plain(recomputed.toDecimalPlaces(2)),
    difference: plain(difference.toDecimalPlaces(2)),
  });
}

/** Nothing out of nothing is printed as 0 % here and as 100 % there: the forms do not say. */
function ofNothing(
  check: string,
  named: Omit<Parameters<typeof resultOf>[0], 'check'>,
  part: IndexedFact,
): CheckResult {
  const isIdle = exact(part.fact.value).isZero();
  return resultOf({ ...named, check, ...graded(isIdle ? 'not_applicable' : 'fail', 'warning') });
}
