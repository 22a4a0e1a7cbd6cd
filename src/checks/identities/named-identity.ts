import type { IdentitySeed, NamedIdentitySeed, TermSeed } from '../../../schemas/seeds/identity.ts';
import type { Application } from './application.ts';
import { type FactTable, factsAt, type IndexedFact } from './fact-index.ts';

/** An identity that names its figures one by one. */
export function isNamed(identity: IdentitySeed): identity is NamedIdentitySeed {
  return 'relation' in identity;
}

/** Statements that the filing prints, with or without figures. */
export type PrintedStatements = ReadonlySet<string>;

/**
 * An identity of named figures, between statements or inside one. Of a statement that is printed
 * twice, the first table counts.
 *
 * @param home the statement of terms that name none
 */
export function namedApplications(
  tables: readonly FactTable[],
  printed: PrintedStatements,
  identity: NamedIdentitySeed,
  home: string | null,
): readonly Application[] {
  const statementOf = (term: TermSeed) => term.statement ?? home ?? '';
  const firstTable = (term: TermSeed) =>
    tables.find((table) => table.statement === statementOf(term));
  const figures = (term: TermSeed, bound: string | undefined): readonly IndexedFact[] => {
    const table = firstTable(term);
    const { measure, item: itemCode = bound } = term;
    if (table === undefined || itemCode === undefined || measure === undefined) return [];
    return factsAt(table, { itemCode, measure });
  };
  const terms = [identity.total, ...identity.parts];
  const isIncomplete = terms.some((term) => !printed.has(statementOf(term)));
  if (identity.without.some((term) => figures(term, undefined).length > 0)) return [];
  const items =
    identity.each === undefined
      ? [undefined]
      : boundItems(firstTable(identity.total)?.facts ?? [], identity);
  return items.flatMap((item) => {
    const [total] = figures(identity.total, item);
    const found = identity.parts.map((term) => figures(term, item));
    const parts = found.flat();
    if (total === undefined && parts.length === 0) return [];
    return [
      {
        check: identity.id,
        kind: 'named' as const,
        statement: statementOf(identity.total),
        subject: `${identity.total.item ?? item} · ${identity.total.measure}`,
        relation: identity.relation,
        severity: identity.severity,
        total: total ?? null,
        parts: identity.parts.flatMap(({ weight }, index) =>
          (found[index] ?? []).map((fact) => ({ fact, weight })),
        ),
        isIncomplete,
        subtracts: identity.parts.some(({ weight }) => weight < 0),
        isWhole: found.every((figuresOfTerm) => figuresOfTerm.length > 0),
      },
    ];
  });
}

/** The codes that the total's statement prints in that measure. */
function boundItems(
  facts: readonly IndexedFact[],
  { total }: NamedIdentitySeed,
): readonly string[] {
  const codes = facts
    .filter(({ fact }) => fact.itemScheme === 'functional' && fact.measure === total.measure)
    .map(({ fact }) => fact.itemCode);
  return [...new Set(codes)].filter((code) => code !== 'TOTAL');
}
