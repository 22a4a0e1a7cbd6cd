import type { CheckOutcome, CheckResult } from '../../schemas/records/check.ts';
import type { Fact } from '../../schemas/records/fact.ts';
import { type Exact, exact, plain, sum } from '../amounts/exact.ts';
import {
  canBeAtMost,
  type Interval,
  intersects,
  intervalSum,
  negated,
  printedInterval,
} from '../amounts/interval.ts';
import type { Application, Term } from './application.ts';

/**
 * Whether an identity closes over the printed figures: the interval of the total meets the sum of
 * the parts' intervals. Parts that the table leaves blank count as nothing; a total that it leaves
 * blank, or parts of which none is printed, decide nothing.
 */
export function verdict(application: Application): CheckResult {
  const { check, statement, subject, total, parts } = application;
  const recomputed = sum(parts.map(signedValue));
  const stated = total === null ? null : exact(total.fact.value);
  const outcome = outcomeOf(application);
  return {
    check,
    statement,
    subject,
    outcome,
    severity: outcome === 'fail' ? 'error' : 'information',
    stated: stated === null ? null : plain(stated),
    recomputed: parts.length === 0 ? null : plain(recomputed),
    difference: stated === null || parts.length === 0 ? null : plain(stated.minus(recomputed)),
    figures: [
      ...(total === null
        ? []
        : [{ fact: total.index, side: 'total' as const, weight: 1 as const }]),
      ...parts.map(({ fact, weight }) => ({ fact: fact.index, side: 'part' as const, weight })),
    ],
  };
}

function outcomeOf({ total, parts, relation, isIncomplete }: Application): CheckOutcome {
  if (isIncomplete) return 'not_applicable';
  if (total === null)
    return parts.every(({ fact }) => isZero(fact.fact)) ? 'not_applicable' : 'insufficient_data';
  if (parts.length === 0) return isZero(total.fact) ? 'not_applicable' : 'insufficient_data';
  const stated = interval(total.fact);
  const recomputed = intervalSum(parts.map(signedInterval));
  return HOLDS[relation](stated, recomputed) ? 'pass' : 'fail';
}

const HOLDS: Readonly<
  Record<Application['relation'], (stated: Interval, recomputed: Interval) => boolean>
> = {
  equal: intersects,
  'at-most': canBeAtMost,
  'at-least': (stated, recomputed) => canBeAtMost(recomputed, stated),
};

function isZero(fact: Fact): boolean {
  return exact(fact.value).isZero();
}

function interval(fact: Fact): Interval {
  return printedInterval(exact(fact.value), exact(fact.quantum));
}

function signedInterval({ fact, weight }: Term): Interval {
  return weight === 1 ? interval(fact.fact) : negated(interval(fact.fact));
}

function signedValue({ fact, weight }: Term): Exact {
  return exact(fact.fact.value).times(weight);
}
