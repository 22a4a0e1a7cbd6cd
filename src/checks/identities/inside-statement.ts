import type { IdentitySeed } from '../../../schemas/seeds/identity.ts';
import type { Application, Term } from './application.ts';
import { treeApplications } from './code-tree.ts';
import { type FactTable, groupedBy, type IndexedFact, withMeasure } from './fact-index.ts';

/** The identities of a statement laid over one printed table of it. */
export function insideStatement(
  table: FactTable,
  identities: readonly IdentitySeed[],
): readonly Application[] {
  return identities.flatMap((identity) => {
    if ('tree' in identity) return treeApplications(table, identity.id, identity.tree);
    if (identity.each === 'item') return eachItem(table, identity);
    if (identity.each === 'measure') return eachMeasure(table, identity);
    return [];
  });
}

type EachItem = Extract<IdentitySeed, { readonly each: 'item' }>;
type EachMeasure = Extract<IdentitySeed, { readonly each: 'measure'; readonly total: string }>;

function eachItem(table: FactTable, identity: EachItem): readonly Application[] {
  if (identity.without.some((name) => withMeasure(table.facts, name).length > 0)) return [];
  return [...groupedBy(table.facts, rowKey).values()].flatMap((row) => {
    const [first] = row;
    const { needs } = identity;
    const holds =
      needs.length === 0 || needs.some((measure) => withMeasure(row, measure).length > 0);
    if (first === undefined || !holds) return [];
    const application = {
      check: identity.id,
      kind: 'row' as const,
      statement: table.statement,
      subject: `${first.fact.itemCode} ${first.fact.itemName}`.trim(),
      relation: 'equal' as const,
      severity: 'error' as const,
      total: withMeasure(row, identity.total)[0] ?? null,
      ...signedParts(identity.parts, (name) => withMeasure(row, name)),
      isIncomplete: false,
    };
    return isAbout(application) ? [application] : [];
  });
}

/** A code printed twice is two rows: they are told apart by their names. */
function rowKey({ fact }: IndexedFact): string {
  return `${fact.itemCode}|${fact.itemName}`;
}

function eachMeasure(table: FactTable, identity: EachMeasure): readonly Application[] {
  const columns = groupedBy(table.facts, ({ fact }) => fact.measure);
  return [...columns].flatMap(([measure, column]) => {
    const isPrinted = (item: string) => itemsNamed(column, item).length > 0;
    const { needs, without } = identity;
    if (without.some(isPrinted) || (needs.length > 0 && !needs.some(isPrinted))) return [];
    const application = {
      check: identity.id,
      kind: 'lines' as const,
      statement: table.statement,
      subject: `${identity.total} · ${measure}`,
      relation: 'equal' as const,
      severity: 'error' as const,
      total: column.find(({ fact }) => fact.itemCode === identity.total) ?? null,
      ...signedParts(identity.parts, (name) => itemsNamed(column, name)),
      isIncomplete: false,
    };
    return isAbout(application) ? [application] : [];
  });
}

const ALL_CLASSES = 'functional:class';
const CLASS_CODE = /^\d{3}$/u;

function itemsNamed(column: readonly IndexedFact[], name: string): readonly IndexedFact[] {
  if (name !== ALL_CLASSES)
    return withoutRepeats(column.filter(({ fact }) => fact.itemCode === name));
  return column.filter(
    ({ fact }) => fact.itemScheme === 'functional' && CLASS_CODE.test(fact.itemCode),
  );
}

/** A named line that blocks side by side print alike (支出合计) counts once. */
function withoutRepeats(lines: readonly IndexedFact[]): readonly IndexedFact[] {
  return lines.filter(
    ({ fact }, index) =>
      fact.itemScheme !== 'line' ||
      lines.findIndex((other) => other.fact.value === fact.value) === index,
  );
}

function signedParts(
  parts: readonly string[],
  find: (name: string) => readonly IndexedFact[],
): Pick<Application, 'parts' | 'isWhole' | 'subtracts'> {
  const found = parts.map((part) => signed(part, find));
  return {
    parts: found.flat(),
    subtracts: parts.some((part) => part.startsWith('-')),
    isWhole: !parts.includes(ALL_CLASSES) && found.every((terms) => terms.length > 0),
  };
}

function signed(part: string, find: (name: string) => readonly IndexedFact[]): readonly Term[] {
  const weight = part.startsWith('-') ? -1 : 1;
  return find(weight === -1 ? part.slice(1) : part).map((fact) => ({ fact, weight }));
}

/** An identity of which the table prints neither side says nothing about it. */
function isAbout({ total, parts }: Pick<Application, 'total' | 'parts'>): boolean {
  return total !== null || parts.length > 0;
}
