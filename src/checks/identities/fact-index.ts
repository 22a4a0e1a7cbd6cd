import type { Fact } from '../../../schemas/records/fact.ts';

/** A fact with its index among the facts of the filing. */
export interface IndexedFact {
  readonly index: number;
  readonly fact: Fact;
}

/** The facts of one printed table: identities inside a statement hold table by table. */
export interface FactTable {
  readonly statement: string;
  readonly table: number | null;
  readonly facts: readonly IndexedFact[];
}

/** One table of facts for each printed table, in the order of the document. */
export function factTables(facts: readonly Fact[]): readonly FactTable[] {
  const tables = new Map<string, IndexedFact[]>();
  facts.forEach((fact, index) => {
    const key = `${fact.statement}|${fact.table}`;
    const rows = tables.get(key);
    if (rows === undefined) tables.set(key, [{ index, fact }]);
    else rows.push({ index, fact });
  });
  return [...tables.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    return [{ statement: first.fact.statement, table: first.fact.table, facts: rows }];
  });
}

export function withMeasure(
  facts: readonly IndexedFact[],
  measure: string,
): readonly IndexedFact[] {
  return facts.filter(({ fact }) => fact.measure === measure);
}

/** The different values of a field, in the order in which they occur. */
export function distinct(
  facts: readonly IndexedFact[],
  field: 'measure' | 'itemCode',
): readonly string[] {
  return [...new Set(facts.map(({ fact }) => fact[field]))];
}
