import type { CheckResult } from '../../../schemas/records/check.ts';
import type { Fact } from '../../../schemas/records/fact.ts';
import { exact } from '../../amounts/exact.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

const SHARE = 'share_pct';
const THREE_PUBLIC = /\.three_public$/u;
const AMOUNT = /^(?:final|budget)/u;
const WHOLE = '100';

/** Shares of more than all or of less than nothing, and 三公 costs and counts below zero. */
export function impossibleValueResults({
  facts,
  told,
}: Pick<FilingReading, 'facts' | 'told'>): readonly CheckResult[] {
  return facts.flatMap((fact, index): CheckResult[] => {
    if (!isImpossible(fact)) return [];
    const { statement, itemCode, itemName, measure, value } = fact;
    return [
      resultOf({
        check: 'values.impossible',
        statement,
        subject: `${itemCode} ${itemName} · ${measure}`,
        outcome: 'fail',
        severity: 'warning',
        stated: value,
        figures: [{ fact: index, side: 'total', weight: 1 }],
        quoted: told.get(index)?.sentence ?? null,
      }),
    ];
  });
}

function isImpossible({ measure, statement, value }: Fact): boolean {
  const stated = exact(value);
  if (measure === SHARE) return stated.isNegative() || stated.greaterThan(WHOLE);
  return THREE_PUBLIC.test(statement) && AMOUNT.test(measure) && stated.isNegative();
}
