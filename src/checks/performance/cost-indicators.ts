import type { CheckResult } from '../../../schemas/records/check.ts';
import type { Fact } from '../../../schemas/records/fact.ts';
import type { Indicator } from '../../../schemas/records/indicator.ts';
import type { ProjectsSeed } from '../../../schemas/seeds/projects.ts';
import { plain } from '../../amounts/exact.ts';
import { canBeAtMost, intersects } from '../../amounts/interval.ts';
import { type PrintedAmount, printedAmount } from '../../amounts/printed-amount.ts';
import { foldedText } from '../../text/folded-text.ts';
import { factInterval } from '../identities/verdict.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

const BUDGET = /^budget_/u;
const MONEY_OF_PROJECT = /^(?:budget_|executed)/u;

interface Figure {
  readonly index: number;
  readonly fact: Fact;
}

/**
 * What indicators of cost say that is spent, against the money of their project: more than it has, or
 * another amount than any that it was given or paid, though it is said to be all and to be reached.
 */
export function costIndicatorResults(
  { indicators, facts }: Pick<FilingReading, 'indicators' | 'facts'>,
  seed: ProjectsSeed,
): readonly CheckResult[] {
  return indicators.flatMap((indicator): CheckResult[] => {
    const spent = costTarget(indicator, seed);
    const money = facts.flatMap((fact, index): Figure[] => {
      const isOfProject = fact.itemCode === indicator.project && fact.unit === 'CNY';
      return isOfProject && MONEY_OF_PROJECT.test(fact.measure) ? [{ index, fact }] : [];
    });
    const budgets = money.filter(({ fact }) => BUDGET.test(fact.measure));
    const [budget] = budgets;
    if (spent === null || budget === undefined) return [];
    if (!budgets.some(({ fact }) => canBeAtMost(spent.interval, factInterval(fact))))
      return [found('performance.cost-beyond-budget', indicator, spent, budget)];
    const isOfWhole = seed.cost_whole.test(foldedText(indicator.level3 ?? ''));
    const isReached = seed.completed.test(foldedText(indicator.actual ?? ''));
    if (!isOfWhole || !isReached) return [];
    return money.some(({ fact }) => intersects(factInterval(fact), spent.interval))
      ? []
      : [found('performance.cost-differs', indicator, spent, budget)];
  });
}

function found(
  check: string,
  { level2, level3, nature, target, unit, provenance, member }: Indicator,
  { value }: PrintedAmount,
  { index, fact }: Figure,
): CheckResult {
  return resultOf({
    check,
    statement: fact.statement,
    subject: `${fact.itemCode} ${level3 ?? ''}`.trim(),
    outcome: 'fail',
    stated: plain(value),
    recomputed: fact.value,
    difference: plain(value.minus(fact.value)),
    figures: [{ fact: index, side: 'part', weight: 1 }],
    quoted: [level2, level3, nature, target, unit].filter(Boolean).join(' '),
    provenance,
    member,
  });
}

/** What an indicator of cost says that is spent, in yuan. */
function costTarget(
  { level2, nature, target, unit }: Indicator,
  { cost_indicator, cost_nature, cost_units }: ProjectsSeed,
): PrintedAmount | null {
  const yuan = cost_units[foldedText(unit ?? '')];
  const isCost = cost_indicator.test(level2 ?? '') && cost_nature.test(foldedText(nature ?? ''));
  return yuan !== undefined && isCost ? printedAmount(target ?? '', yuan) : null;
}
