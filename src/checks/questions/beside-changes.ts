import type { CheckResult } from '../../../schemas/records/check.ts';
import type { ToldRates } from '../../../schemas/seeds/told-rates.ts';
import { exact, plain } from '../../amounts/exact.ts';
import { intersects } from '../../amounts/interval.ts';
import type { IndexedFact } from '../identities/fact-index.ts';
import { factInterval } from '../identities/verdict.ts';
import { graded, resultOf } from '../result.ts';
import { figuresAt, type ToldFigures } from '../told-figures.ts';

type Beside = ToldRates['growth']['beside'][number];

/**
 * A total and the part that is all of it this year, which are told to have changed by different
 * amounts: last year had other money. That may be so, but is to be explained.
 */
export function besideChangeResults(figures: ToldFigures): readonly CheckResult[] {
  return figures.rates.growth.beside.flatMap(({ whole, part }): CheckResult[] => {
    const [total, share] = [whole, part].map((key) => changeOf(figures, key));
    if (!total || !share) return [];
    const isAll = intersects(factInterval(total.amount.fact), factInterval(share.amount.fact));
    const moves = [total, share].map(({ change }) => factInterval(change.fact));
    const [one, other] = moves;
    if (!isAll || one === undefined || other === undefined) return [];
    const { statement, itemCode, itemName, measure, value } = total.change.fact;
    return [
      resultOf({
        check: `${statement.split('.', 1)[0]}.told-changes-differ`,
        statement,
        subject: `${itemCode} ${itemName} · ${measure}`,
        ...graded(intersects(one, other) ? 'pass' : 'fail', 'information'),
        stated: value,
        recomputed: share.change.fact.value,
        difference: plain(exact(value).minus(share.change.fact.value)),
        figures: [
          { fact: total.change.index, side: 'total', weight: 1 },
          { fact: share.change.index, side: 'part', weight: 1 },
        ],
      }),
    ];
  });
}

interface Change {
  readonly amount: IndexedFact;
  readonly change: IndexedFact;
}

function changeOf(
  figures: ToldFigures,
  { statement, item, measure }: Beside['whole'],
): Change | null {
  const of = { statement, itemCode: item };
  const [amount] = figuresAt(figures, of, measure);
  const change = figuresAt(figures, of, figures.rates.growth.change).find(
    ({ fact }) => fact.table === null,
  );
  return amount === undefined || change === undefined ? null : { amount, change };
}
