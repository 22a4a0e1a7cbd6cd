import type { CheckOutcome, CheckResult } from '../../../schemas/records/check.ts';
import type { Fact } from '../../../schemas/records/fact.ts';
import { type Exact, exact, plain, sum } from '../../amounts/exact.ts';
import {
  canBeAtMost,
  type Interval,
  intersects,
  printedInterval,
  printedSum,
} from '../../amounts/interval.ts';
import { graded, resultOf } from '../result.ts';
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
  const difference = stated === null || parts.length === 0 ? null : stated.minus(recomputed);
  const outcome = outcomeOf(application, recomputed);
  // What may differ differs by nothing that a reader should see.
  const isMeant = outcome !== 'pass' || application.relation === 'equal';
  return resultOf({
    check,
    statement,
    subject,
    ...graded(outcome, severityOf(application, difference)),
    stated: stated === null ? null : plain(stated),
    recomputed: parts.length === 0 ? null : plain(recomputed),
    difference: difference === null || !isMeant ? null : plain(difference),
    figures: [
      ...(total === null
        ? []
        : [{ fact: total.index, side: 'total' as const, weight: 1 as const }]),
      ...parts.map(({ fact, weight }) => ({ fact: fact.index, side: 'part' as const, weight })),
    ],
  });
}

const intervals = new WeakMap<Fact, Interval>();

/** What a printed figure stands for; reckoned once, though a figure stands in many identities. */
export function factInterval(fact: Fact): Interval {
  const known = intervals.get(fact);
  if (known !== undefined) return known;
  const interval = printedInterval(exact(fact.value), exact(fact.quantum));
  intervals.set(fact, interval);
  return interval;
}

/**
 * One figure printed twice with equally many digits was rounded once: then even the last digit must
 * be the same, though the intervals of neighbours touch.
 */
function isOtherPrint({ total, parts, relation }: Application): boolean {
  const [part] = parts;
  if (total === null || part === undefined || parts.length > 1 || relation !== 'equal')
    return false;
  const { fact } = part.fact;
  return total.fact.quantum === fact.quantum && !signedValue(part).equals(total.fact.value);
}

function severityOf(application: Application, difference: Exact | null): Application['severity'] {
  const { severity } = application;
  return severity === 'error' && isLastDigit(application, difference) ? 'warning' : severity;
}

/** Off by no more than the last printed digit: cut off instead of rounded, or made to fit. */
function isLastDigit({ total, parts }: Application, difference: Exact | null): boolean {
  if (difference === null || total === null) return false;
  const quanta = [total.fact, ...parts.map(({ fact }) => fact.fact)].map(({ quantum }) =>
    exact(quantum),
  );
  return quanta.some((quantum) => difference.abs().lessThanOrEqualTo(quantum));
}

function outcomeOf(application: Application, sumOfParts: Exact): CheckOutcome {
  const { total, parts, relation, isIncomplete } = application;
  if (isIncomplete) return 'not_applicable';
  if (total === null)
    return parts.every(({ fact }) => isZero(fact.fact)) ? 'not_applicable' : 'insufficient_data';
  if (parts.length === 0) return isZero(total.fact) ? 'not_applicable' : 'insufficient_data';
  const stated = factInterval(total.fact);
  const recomputed = printedSum(
    sumOfParts,
    parts.map(({ fact }) => exact(fact.fact.quantum)),
  );
  const holds = HOLDS[relation](stated, recomputed) && !isOtherPrint(application);
  return holds ? 'pass' : 'fail';
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

function signedValue({ fact, weight }: Term): Exact {
  const value = exact(fact.fact.value);
  return weight === 1 ? value : value.negated();
}
