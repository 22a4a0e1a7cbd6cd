import type { Application } from './application.ts';
import { type FactTable, groupedBy, type IndexedFact } from './fact-index.ts';

const TOTAL = 'TOTAL';

/**
 * Each printed code as the sum of the printed codes directly below it, and TOTAL as the sum of
 * those that have none above. Where 款 are left out, the 项 hang below the 类.
 */
export function treeApplications(
  table: FactTable,
  check: string,
  scheme: 'functional' | 'economic',
): readonly Application[] {
  const coded = table.facts.filter(({ fact }) => fact.itemScheme === scheme);
  const codes = [...groupedBy(coded, codeOf).keys()].filter((code) => code !== TOTAL);
  const children = childrenOf(codes);
  const columns = groupedBy(coded, ({ fact }) => fact.measure);
  return [...columns].flatMap(([measure, column]) => {
    const byCode = groupedBy(column, codeOf);
    const inColumn = (code: string) => byCode.get(code) ?? [];
    return [TOTAL, ...codes].flatMap((code) => {
      const parts = (children.get(code) ?? []).flatMap(inColumn);
      const [total] = inColumn(code);
      if (parts.length === 0 || (total === undefined && code === TOTAL)) return [];
      return [application(table, check, code, measure, total ?? null, parts)];
    });
  });
}

function codeOf({ fact }: IndexedFact): string {
  return fact.itemCode;
}

function application(
  table: FactTable,
  check: string,
  code: string,
  measure: string,
  total: IndexedFact | null,
  parts: readonly IndexedFact[],
): Application {
  return {
    check,
    kind: 'tree',
    statement: table.statement,
    subject: `${code} · ${measure}`,
    relation: 'equal',
    severity: 'error',
    total,
    parts: parts.map((fact) => ({ fact, weight: 1 })),
    isIncomplete: false,
    isWhole: false,
    subtracts: false,
  };
}

function childrenOf(codes: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = new Set(codes);
  const children = new Map<string, string[]>();
  for (const code of codes) {
    const parent = parentOf(code, known);
    const below = children.get(parent);
    if (below === undefined) children.set(parent, [code]);
    else below.push(code);
  }
  return children;
}

function parentOf(code: string, known: ReadonlySet<string>): string {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const above = code.slice(0, length);
    if (known.has(above)) return above;
  }
  return TOTAL;
}
