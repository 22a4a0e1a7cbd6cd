import type { CheckResult } from '../../../schemas/records/check.ts';
import type { Fact } from '../../../schemas/records/fact.ts';
import type { UnitCost } from '../../../schemas/seeds/unit-costs.ts';
import { type Exact, exact, plain } from '../../amounts/exact.ts';
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
  return bounds.flatMap((bound): CheckResult[] => {
    const index = costIndex(reading.facts, bound);
    const cost = reading.facts[index];
    if (cost === undefined || exact(cost.value).isZero()) return [];
    const heads = headsOf(reading, index, bound).filter((count) => !count.isZero());
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
        quoted: reading.told.get(index)?.sentence ?? null,
      }),
    ];
  });
}

function costIndex(facts: readonly Fact[], { cost }: UnitCost): number {
  const isSpent = ({ unit, measure }: Fact) => unit === MONEY && measure === SPENT;
  const [first = -1] = cost
    .map((item) => facts.findIndex((fact) => fact.itemCode === item && isSpent(fact)))
    .filter((index) => index >= 0);
  return first;
}

/** Every count of the heads: a line of the filing, or a count in the sentence of the cost. */
function headsOf({ facts, told, unassigned }: Reading, cost: number, bound: UnitCost): Exact[] {
  if ('heads' in bound)
    return facts
      .filter(({ itemCode, measure }) => itemCode === bound.heads && measure === SPENT)
      .map(({ value }) => exact(value));
  const sentence = told.get(cost)?.sentence;
  return unassigned
    .filter(
      (figure) =>
        figure.sentence === sentence &&
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
