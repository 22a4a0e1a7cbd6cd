import type { Filing } from '../../schemas/records/filing.ts';
import type { FilingVocabulary } from '../knowledge/filing-vocabulary.ts';
import { baseName } from './unit-name.ts';

/** What a document says of itself, and where it lies. */
export interface DocumentIdentity {
  /** Path of the folder in the archive; departments give each unit its own. */
  readonly folder: string;
  readonly filing: Filing;
  /** Keys of the statements that it prints with figures. */
  readonly printed: ReadonlySet<string>;
}

/**
 * Which documents of an archive make one filing: those whose unit, year and kind do not contradict
 * each other and that print different statements. The narrative and the workbook of its tables are
 * one; the same filing as PDF and DOCX are two, or every figure would stand twice. A document that
 * names no unit belongs to the one unit that is named around it; beside several it stands alone.
 *
 * @returns groups of indexes, each in the order of the documents
 */
export function gathered(
  documents: readonly DocumentIdentity[],
  vocabulary: FilingVocabulary,
): readonly (readonly number[])[] {
  const named = documents.map((document) => ({
    ...document,
    unit: unitOf(document, documents, vocabulary),
  }));
  const groups: number[][] = [];
  for (const [index, document] of named.entries()) {
    const group = groups.find((members) =>
      members.every((member) => {
        const other = named[member];
        return other !== undefined && areComplements(document, other);
      }),
    );
    if (group === undefined) groups.push([index]);
    else group.push(index);
  }
  return groups;
}

/** What the documents of a filing say together; the first that knows a field settles it. */
export function joinedFiling(filings: readonly Filing[]): Filing {
  const first = <T>(field: (filing: Filing) => T | null): T | null =>
    filings.reduce<T | null>((found, filing) => found ?? field(filing), null);
  return {
    docKind: first(({ docKind }) => docKind),
    fiscalYear: first(({ fiscalYear }) => fiscalYear),
    unitName: first(({ unitName }) => unitName),
    regionCode: first(({ regionCode }) => regionCode),
    scope: first(({ scope }) => scope),
  };
}

interface NamedDocument extends DocumentIdentity {
  /** Null: which one cannot be told. */
  readonly unit: string | null;
}

function areComplements(one: NamedDocument, other: NamedDocument): boolean {
  const [a, b] = [one.filing, other.filing];
  return (
    agree(a.docKind, b.docKind) &&
    agree(a.fiscalYear, b.fiscalYear) &&
    one.unit === other.unit &&
    (one.unit !== null || one.folder === other.folder) &&
    ![...one.printed].some((key) => other.printed.has(key))
  );
}

/** Of an archive in which no document names any. */
const NOBODY = '';

/** Its own, or else the only one that is named in the innermost folder around it that names any. */
function unitOf(
  { filing, folder }: DocumentIdentity,
  documents: readonly DocumentIdentity[],
  vocabulary: FilingVocabulary,
): string | null {
  if (filing.unitName !== null) return baseName(filing.unitName, vocabulary);
  const names = documents.flatMap(({ folder: at, filing: { unitName } }) =>
    unitName === null ? [] : [{ at: `${at}/`, unit: baseName(unitName, vocabulary) }],
  );
  for (let around = folder; ; around = around.slice(0, Math.max(0, around.lastIndexOf('/')))) {
    const inside = names.filter(({ at }) => around === '' || at.startsWith(`${around}/`));
    const [only, ...others] = new Set(inside.map(({ unit }) => unit));
    if (only !== undefined) return others.length === 0 ? only : null;
    if (around === '') return NOBODY;
  }
}

function agree<T>(one: T | null, other: T | null): boolean {
  return one === null || other === null || one === other;
}
