import type { Entry, Statement } from '../../schemas/reading/statement.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import {
  type Classifications,
  entryByCode,
  type NameAgreement,
  nameAgreement,
} from '../knowledge/classification.ts';
import type { ClassificationList } from '../knowledge/classification-list.ts';
import type { StatementKind } from '../knowledge/statements.ts';

/**
 * Rows whose printed name is not that of their printed code. The lists are recalled, not official,
 * so this warns and changes nothing.
 */
export function codeProblems(
  statement: Statement,
  kind: StatementKind,
  year: number | null,
  classifications: Classifications,
): readonly Problem[] {
  if (kind.codes === null) return [];
  const list = classifications[kind.codes];
  return [...firstEntryOfItem(statement.entries).values()].flatMap((entry) => {
    const { item } = entry;
    if (item === null || item.scheme !== kind.codes || item.code === 'TOTAL') return [];
    const agreement = nameAgreement(list, item.code, item.name, year);
    const message = disagreement(agreement, item.code, item.name, list, year);
    if (message === null) return [];
    return [
      {
        code: `statements.${agreement.verdict === 'expired' ? 'name-expired' : 'code-name-differs'}`,
        severity: agreement.verdict === 'other-code' ? 'warning' : 'information',
        message,
        provenance: entry.provenance,
        statement: kind.key,
        printed: `${item.code} ${item.name}`,
      } satisfies Problem,
    ];
  });
}

function firstEntryOfItem(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const key = `${entry.item?.code} ${entry.item?.name}`;
    if (!first.has(key)) first.set(key, entry);
  }
  return first;
}

function disagreement(
  agreement: NameAgreement,
  code: string,
  name: string,
  list: ClassificationList,
  year: number | null,
): string | null {
  const listed = entryByCode(list, code, year)?.name;
  switch (agreement.verdict) {
    case 'exact':
    case 'alias':
      return null;
    case 'expired':
      return `${code} is printed as ${name}, its name of another year; in ${year} it is ${listed ?? 'not listed'}`;
    case 'other-code':
      return `${code} is printed as ${name}, which is ${agreement.code}; ${code} is ${listed ?? 'not listed'}`;
    case 'unknown':
      return `${code} is printed as ${name}; the lists have ${listed ?? 'no such code'}`;
  }
}
