import type { CheckResult } from '../../../schemas/records/check.ts';
import type { Narratives } from '../../knowledge/narratives.ts';
import type { FactTable, IndexedFact } from '../identities/fact-index.ts';
import { verdict } from '../identities/verdict.ts';

/**
 * Each figure of the running text against the same figure in a table, by the intervals that their
 * printed digits stand for. Where tables print it more than once, one that agrees is enough.
 */
export function narrativeAgreement(
  told: readonly IndexedFact[],
  tables: readonly FactTable[],
  { restated }: Pick<Narratives, 'restated'>,
): readonly CheckResult[] {
  const printed = new Map<string, IndexedFact[]>();
  for (const indexed of tables.flatMap(({ facts }) => facts)) {
    const key = figureKey(indexed, indexed.fact.measure);
    const rows = printed.get(key);
    if (rows === undefined) printed.set(key, [indexed]);
    else rows.push(indexed);
  }
  return told.flatMap((sentence) => {
    const { statement, measure } = sentence.fact;
    const inTable = restated.get(`${statement}|${measure}`) ?? measure;
    const results = (printed.get(figureKey(sentence, inTable)) ?? []).map((cell) =>
      agreement(sentence, cell),
    );
    return results.find(({ outcome }) => outcome === 'pass') ?? results[0] ?? [];
  });
}

function agreement(sentence: IndexedFact, cell: IndexedFact): CheckResult {
  const { statement, itemCode, itemName, measure } = sentence.fact;
  return verdict({
    check: `${statement.split('.', 1)[0]}.narrative-agrees`,
    statement,
    subject: `${itemCode} ${itemName} · ${measure}`,
    kind: 'named',
    relation: 'equal',
    severity: 'error',
    total: sentence,
    parts: [{ fact: cell, weight: 1 }],
    isIncomplete: false,
    isWhole: true,
    subtracts: false,
  });
}

function figureKey({ fact }: IndexedFact, measure: string): string {
  return [fact.statement, fact.itemScheme, fact.itemCode, measure, fact.unit].join('|');
}
