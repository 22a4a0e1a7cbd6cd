import type { CheckResult } from '../../../schemas/records/check.ts';
import type { ToldMoneySeed } from '../../../schemas/seeds/told-money.ts';
import { exact } from '../../amounts/exact.ts';
import { intersects } from '../../amounts/interval.ts';
import { type Classifications, entryByCode } from '../../knowledge/classification.ts';
import { isAmountOfYear } from '../amount-of-year.ts';
import { factInterval } from '../identities/verdict.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

const OPERATING_COST = 'operating_cost.total';
const FUNCTIONAL = 'functional';
/** What is spent day by day on all bodies: a line of a final account, a column of a budget. */
const PUBLIC = [
  { item: 'basic.public_total', measure: 'final' },
  { item: 'TOTAL', measure: 'public' },
] as const;

/**
 * 机关运行经费 is what administrative bodies spend day by day. To be asked: all of 公用经费 where
 * institutions spend some of it, and nothing where administrative bodies do.
 */
export function operatingCostResults(
  { facts, filing, told }: Pick<FilingReading, 'facts' | 'filing' | 'told'>,
  classifications: Pick<Classifications, 'functional'>,
  { bodies }: ToldMoneySeed,
): readonly CheckResult[] {
  const cost = operatingCost(facts);
  const spent = facts.findIndex(({ itemCode, measure, statement }) =>
    PUBLIC.some(
      (each) => each.item === itemCode && each.measure === measure && statement.endsWith('_basic'),
    ),
  );
  const [stated, all] = [facts[cost], facts[spent]];
  if (stated === undefined || all === undefined || exact(all.value).isZero()) return [];
  const pays = (name: string) =>
    facts.some(
      ({ itemScheme, itemCode, value }) =>
        itemScheme === FUNCTIONAL &&
        !exact(value).isZero() &&
        entryByCode(classifications.functional, itemCode, filing.fiscalYear)?.name === name,
    );
  const isNone = exact(stated.value).isZero();
  const isAll = intersects(factInterval(stated), factInterval(all));
  const check = isNone ? 'operating-cost.none' : 'operating-cost.of-all-bodies';
  const isAsked = isNone ? pays(bodies.administrative) : isAll && pays(bodies.institution);
  if (!isAsked) return [];
  return [
    resultOf({
      check,
      statement: stated.statement,
      subject: stated.itemName,
      outcome: 'fail',
      stated: stated.value,
      recomputed: all.value,
      figures: [
        { fact: cost, side: 'total', weight: 1 },
        { fact: spent, side: 'part', weight: 1 },
      ],
      quoted: told.get(cost)?.sentence ?? null,
    }),
  ];
}

function operatingCost(facts: FilingReading['facts']): number {
  return facts.findIndex(
    (fact) => fact.itemCode === OPERATING_COST && fact.unit === 'CNY' && isAmountOfYear(fact),
  );
}
