import type { CheckResult } from '../../../schemas/records/check.ts';
import type { Fact } from '../../../schemas/records/fact.ts';
import type { UnitCost } from '../../../schemas/seeds/unit-costs.ts';
import { type Exact, exact, plain } from '../../amounts/exact.ts';
import { intersects } from '../../amounts/interval.ts';
import { printedNumber } from '../../amounts/printed-number.ts';
import { foldedText } from '../../text/folded-text.ts';
import { factInterval } from '../identities/verdict.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

const MONEY = 'CNY';
const SPENT = 'final';

type Reading = Pick<FilingReading, 'facts' | 'told' | 'unassigned'>;

/** Costs that are too small, or too large, for the persons or batches that they were spent on. */
export function unitCostResults(
  reading: Reading,
  bounds: readonly UnitCost[],
): readonly CheckResult[] {
  return countedCosts(reading, bounds).flatMap(({ index, cost, bound, heads, sentences }) => {
    const outside = heads.flatMap((count) => boundBroken(cost, count, bound) ?? []);
    const [limit] = outside;
    // Where the text and its table count differently, one count that fits is enough.
    if (limit === undefined || outside.length < heads.length) return [];
    return [
      resultOf({
        check: `unit-cost.${bound.id}`,
        statement: cost.statement,
        subject: `${cost.itemCode} ${cost.itemName}`,
        outcome: 'fail',
        stated: cost.value,
        recomputed: plain(limit),
        difference: plain(exact(cost.value).minus(limit)),
        figures: [{ fact: index, side: 'total', weight: 1 }],
        expected: `${bound.least}–${bound.most}`,
        quoted: sentences[0] ?? null,
      }),
    ];
  });
}

interface CountedCost {
  readonly index: number;
  readonly cost: Fact;
  readonly bound: UnitCost;
  /** None of them zero. */
  readonly heads: readonly Exact[];
  /** That tell the cost. */
  readonly sentences: readonly string[];
}

/** The costs of which the filing also counts the heads. */
export function countedCosts(
  reading: Reading,
  bounds: readonly UnitCost[],
): readonly CountedCost[] {
  return bounds.flatMap((bound): CountedCost[] => {
    const index = costIndex(reading.facts, bound);
    const cost = reading.facts[index];
    if (cost === undefined || exact(cost.value).isZero()) return [];
    const sentences = sentencesOf(reading, cost);
    const heads = headsOf(reading, sentences, bound).filter((count) => !count.isZero());
    return heads.length === 0 ? [] : [{ index, cost, bound, heads, sentences }];
  });
}

function costIndex(facts: readonly Fact[], { cost }: UnitCost): number {
  const [first = -1] = cost
    .map((item) => facts.findIndex((fact) => fact.itemCode === item && isSpent(fact)))
    .filter((index) => index >= 0);
  return first;
}

function isSpent({ unit, measure }: Fact): boolean {
  return unit === MONEY && measure === SPENT;
}

/** The sentences that tell the cost, which a table may print in front of them. */
function sentencesOf({ facts, told }: Reading, cost: Fact): readonly string[] {
  return [...told].flatMap(([index, { sentence }]) => {
    const fact = facts[index];
    const isOfItem = fact?.itemCode === cost.itemCode && isSpent(fact);
    return isOfItem && intersects(factInterval(fact), factInterval(cost)) ? [sentence] : [];
  });
}

/** Every count of the heads: a line of the filing, or a count in a sentence of the cost. */
function headsOf(
  { facts, unassigned }: Reading,
  sentences: readonly string[],
  bound: UnitCost,
): Exact[] {
  if ('heads' in bound)
    return facts
      .filter(({ itemCode, measure }) => itemCode === bound.heads && measure === SPENT)
      .map(({ value }) => exact(value));
  return unassigned
    .filter(
      (figure) =>
        sentences.includes(figure.sentence ?? '') &&
        bound.units.includes(figure.printedUnit ?? '') &&
        bound.told.test(foldedText(figure.clause ?? '')),
    )
    .flatMap(({ printed }) => {
      const read = printedNumber(printed);
      return read.kind === 'number' ? [exact(read.value)] : [];
    });
}

/** The bound of the cost of so many heads that it lies beyond; null where it lies between them. */
function boundBroken(cost: Fact, heads: Exact, { least, most }: UnitCost): Exact | null {
  const { low, high } = factInterval(cost);
  const [lowest, highest] = [heads.times(least), heads.times(most)];
  if (high.lessThan(lowest)) return lowest;
  return low.greaterThan(highest) ? highest : null;
}
