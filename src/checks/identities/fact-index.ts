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
  /** By item and measure, for `factsAt`. */
  readonly cells: ReadonlyMap<string, readonly IndexedFact[]>;
}

export function factTable(
  statement: string,
  table: number | null,
  facts: readonly IndexedFact[],
): FactTable {
  return { statement, table, facts, cells: groupedBy(facts, ({ fact }) => cellKey(fact)) };
}

/** The facts of an item in a measure: several where a code is printed twice. */
export function factsAt(
  { cells }: FactTable,
  cell: Pick<Fact, 'itemCode' | 'measure'>,
): readonly IndexedFact[] {
  return cells.get(cellKey(cell)) ?? [];
}

function cellKey({ itemCode, measure }: Pick<Fact, 'itemCode' | 'measure'>): string {
  return `${itemCode}|${measure}`;
}

/** Facts by a key, in the order in which the keys occur. */
export function groupedBy(
  facts: readonly IndexedFact[],
  keyOf: (fact: IndexedFact) => string,
): ReadonlyMap<string, readonly IndexedFact[]> {
  const groups = new Map<string, IndexedFact[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  return groups;
}

/** One table of facts for each printed table, in the order of the document. */
export function factTables(facts: readonly Fact[]): readonly FactTable[] {
  const indexed = facts.map((fact, index) => ({ index, fact }));
  const tables = groupedBy(indexed, ({ fact }) => `${fact.statement}|${fact.table}`);
  return [...tables.values()].flatMap((rows) => {
    const [first] = rows;
    return first === undefined ? [] : [factTable(first.fact.statement, first.fact.table, rows)];
  });
}

export function withMeasure(
  facts: readonly IndexedFact[],
  measure: string,
): readonly IndexedFact[] {
  return facts.filter(({ fact }) => fact.measure === measure);
}
