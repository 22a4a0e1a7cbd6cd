import type { Narratives } from '../../knowledge/narratives.ts';
import { type FactTable, factTable, type IndexedFact } from '../identities/fact-index.ts';

/** Measures of sentences that add up to nothing: shares, rates and comparisons. */
const NEVER_SUMMED = /^(?:yoy_|prior_year|share_|completion_|execution_rate)|_pct$/u;

/**
 * The figures of the running text as if each statement that it speaks of were a table: the first
 * telling of each figure, under the measure of the table that it restates.
 */
export function toldTables(
  told: readonly IndexedFact[],
  { restated }: Pick<Narratives, 'restated'>,
): readonly FactTable[] {
  const tables = new Map<string, Map<string, IndexedFact>>();
  for (const { index, fact } of told) {
    if (NEVER_SUMMED.test(fact.measure)) continue;
    const measure = restated.get(`${fact.statement}|${fact.measure}`) ?? fact.measure;
    const figures = tables.get(fact.statement) ?? new Map<string, IndexedFact>();
    const key = `${fact.itemScheme}|${fact.itemCode}|${measure}`;
    // A sentence names each figure of a row by itself: 支出合计, 其中基本支出. They are one row.
    if (!figures.has(key)) figures.set(key, { index, fact: { ...fact, measure, itemName: '' } });
    tables.set(fact.statement, figures);
  }
  return [...tables].map(([statement, figures]) =>
    factTable(statement, null, [...figures.values()]),
  );
}

/** Rates of tables that texts print too (执行率); they are divided, never summed. */
export function toldRateTable(told: readonly IndexedFact[], statement: string): FactTable {
  const facts = told.filter(({ fact }) => fact.statement === statement);
  return factTable(statement, null, facts);
}
