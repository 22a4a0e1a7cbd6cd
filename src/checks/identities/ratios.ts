import type { CheckResult } from '../../../schemas/records/check.ts';
import type { Ratio } from '../../knowledge/units.ts';
import type { FactTable, IndexedFact } from './fact-index.ts';
import { rateResult } from './rate.ts';

/** Printed rates of a table against the amounts that they divide (执行率 = 执行数 ÷ 预算数). */
export function ratioResults(table: FactTable, ratios: readonly Ratio[]): readonly CheckResult[] {
  return ratios.flatMap((ratio) =>
    table.facts
      .filter(({ fact }) => fact.measure === ratio.measure)
      .flatMap((rate) => {
        const siblings = table.facts.filter(({ fact }) => fact.itemCode === rate.fact.itemCode);
        const part = firstOf(siblings, ratio.of);
        const base = firstOf(siblings, ratio.to);
        if (part === null || base === null) return [];
        const { itemCode, measure } = rate.fact;
        return [
          rateResult({
            check: `${table.statement}.${measure}`,
            statement: table.statement,
            subject: `${itemCode} · ${measure} = ${part.fact.measure} ÷ ${base.fact.measure}`,
            rate,
            part,
            base,
          }),
        ];
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
