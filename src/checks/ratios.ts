import type { CheckResult } from '../../schemas/records/check.ts';
import { exact, plain } from '../amounts/exact.ts';
import { intersects, intervalProduct, printedInterval } from '../amounts/interval.ts';
import type { Ratio } from '../knowledge/units.ts';
import type { FactTable, IndexedFact } from './fact-index.ts';

const HUNDRED = exact('100');

/**
 * Printed rates against the amounts that they divide (执行率 = 执行数 ÷ 预算数). Compared as rate × base
 * with amount × 100, so that nothing is divided and a base of zero decides nothing.
 */
export function ratioResults(table: FactTable, ratios: readonly Ratio[]): readonly CheckResult[] {
  return ratios.flatMap((ratio) =>
    table.facts
      .filter(({ fact }) => fact.measure === ratio.measure)
      .flatMap((rate) => {
        const siblings = table.facts.filter(({ fact }) => fact.itemCode === rate.fact.itemCode);
        const of = firstOf(siblings, ratio.of);
        const to = firstOf(siblings, ratio.to);
        return of === null || to === null ? [] : [ratioResult(table.statement, rate, of, to)];
      }),
  );
}

function firstOf(facts: readonly IndexedFact[], measures: readonly string[]): IndexedFact | null {
  for (const measure of measures) {
    const found = facts.find(({ fact }) => fact.measure === measure);
    if (found !== undefined) return found;
  }
  return null;
}

function ratioResult(
  statement: string,
  rate: IndexedFact,
  of: IndexedFact,
  to: IndexedFact,
): CheckResult {
  const base = exact(to.fact.value);
  const hundredfold = intervalProduct(interval(of), printedInterval(HUNDRED, exact('0')));
  const isClosed = intersects(intervalProduct(interval(rate), interval(to)), hundredfold);
  const recomputed = base.isZero()
    ? null
    : exact(of.fact.value).times(HUNDRED).dividedBy(base).toDecimalPlaces(2);
  return {
    check: `${statement}.${rate.fact.measure}`,
    statement,
    subject: `${rate.fact.itemCode} · ${rate.fact.measure} = ${of.fact.measure} ÷ ${to.fact.measure}`,
    outcome: base.isZero() ? 'insufficient_data' : isClosed ? 'pass' : 'fail',
    severity: base.isZero() || isClosed ? 'information' : 'error',
    stated: rate.fact.value,
    recomputed: recomputed === null ? null : plain(recomputed),
    difference: recomputed === null ? null : plain(exact(rate.fact.value).minus(recomputed)),
    figures: [
      { fact: rate.index, side: 'total', weight: 1 },
      { fact: of.index, side: 'part', weight: 1 },
      { fact: to.index, side: 'part', weight: 1 },
    ],
  };
}

function interval({ fact }: IndexedFact) {
  return printedInterval(exact(fact.value), exact(fact.quantum));
}
