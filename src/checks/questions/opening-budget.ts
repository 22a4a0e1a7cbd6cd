import type { CheckResult } from '../../../schemas/records/check.ts';
import type { ToldMoneySeed } from '../../../schemas/seeds/told-money.ts';
import { exact } from '../../amounts/exact.ts';
import { intersects } from '../../amounts/interval.ts';
import type { Units } from '../../knowledge/units.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { IndexedFact } from '../identities/fact-index.ts';
import { factInterval } from '../identities/verdict.ts';
import { resultOf } from '../result.ts';
import { columnOfLine, type FigureReading, type ToldFigures } from '../told-figures.ts';
import { unreadAmount } from '../unread-amount.ts';

const BUDGET = 'budget';
const TOTAL = 'TOTAL';
const REVENUE = { statement: 'appropriation_summary', item: 'rev.current_year_total' };

/** Opening budgets that the text gives and the account forgets, or that it calls revenue. */
export function openingBudgetResults(
  reading: Pick<FigureReading, 'figures' | 'unassigned'>,
  seed: ToldMoneySeed,
  units: Pick<Units, 'money'>,
): readonly CheckResult[] {
  return [...unspent(reading.figures), ...calledRevenue(reading, seed, units)];
}

/** A budget for projects, and not one yuan spent on projects. */
function unspent(figures: ToldFigures): readonly CheckResult[] {
  const { rates, told } = figures;
  return told.flatMap((budget): CheckResult[] => {
    const { measure, value, statement, itemCode, itemName } = budget.fact;
    const isLine = rates.columns_of_lines.some(({ lines }) => lines.test(itemCode));
    const [spent] = columnOfLine(figures, budget);
    if (measure !== BUDGET || !isLine || exact(value).isZero() || spent === undefined) return [];
    if (!exact(spent.fact.value).isZero()) return [];
    return [
      resultOf({
        ...compared(budget, spent),
        check: `${statement.split('.', 1)[0]}.told-unspent`,
        statement,
        subject: `${itemCode} ${itemName}`,
      }),
    ];
  });
}

function compared(stated: IndexedFact, other: IndexedFact) {
  return {
    outcome: 'fail' as const,
    stated: stated.fact.value,
    recomputed: other.fact.value,
    figures: [
      { fact: stated.index, side: 'total' as const, weight: 1 as const },
      { fact: other.index, side: 'part' as const, weight: 1 as const },
    ],
  };
}

/** 2021年一般公共预算拨款收入837.69万元, where 837.69 is the opening budget and the revenue is another. */
function calledRevenue(
  { figures: { told, all }, unassigned }: Pick<FigureReading, 'figures' | 'unassigned'>,
  { called_revenue }: ToldMoneySeed,
  units: Pick<Units, 'money'>,
): readonly CheckResult[] {
  const budget = told.find(({ fact }) => fact.itemCode === TOTAL && fact.measure === BUDGET);
  const revenue = all.find(
    ({ fact }) =>
      fact.itemCode === REVENUE.item &&
      fact.measure === 'final' &&
      fact.statement.endsWith(REVENUE.statement),
  );
  if (budget === undefined || revenue === undefined) return [];
  const [planned, received] = [factInterval(budget.fact), factInterval(revenue.fact)];
  if (intersects(planned, received)) return [];
  return unassigned
    .filter(({ clause }) => called_revenue.test(foldedText(clause ?? '')))
    .filter((figure) => {
      const called = unreadAmount(figure, units)?.interval;
      return called !== undefined && intersects(called, planned) && !intersects(called, received);
    })
    .map((figure) =>
      resultOf({
        ...compared(budget, revenue),
        check: 'words.budget-called-revenue',
        severity: 'warning',
        statement: revenue.fact.statement,
        subject: figure.clause ?? '',
        quoted: figure.sentence,
        provenance: figure.provenance,
        member: figure.member,
      }),
    );
}
