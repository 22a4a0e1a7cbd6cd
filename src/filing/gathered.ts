import type { Filing } from '../../schemas/records/filing.ts';
import type { FilingVocabulary } from '../knowledge/filing-vocabulary.ts';
import { baseName } from './unit-name.ts';

/** What a document says of itself. */
export interface DocumentIdentity {
  readonly filing: Filing;
  /** Keys of the statements that it prints with figures. */
  readonly printed: ReadonlySet<string>;
}

/**
 * Which documents of an archive make one filing: those whose unit, year and kind do not contradict
 * each other and that print different statements. The narrative and the workbook of its tables are
 * one; the same filing as PDF and DOCX are two, or every figure would stand twice.
 *
 * @returns groups of indexes, each in the order of the documents
 */
export function gathered(
  documents: readonly DocumentIdentity[],
  vocabulary: FilingVocabulary,
): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const [index, document] of documents.entries()) {
    const group = groups.find((members) =>
      members.every((member) => {
        const other = documents[member];
        return other !== undefined && areComplements(document, other, vocabulary);
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

function areComplements(
  one: DocumentIdentity,
  other: DocumentIdentity,
  vocabulary: FilingVocabulary,
): boolean {
  const [a, b] = [one.filing, other.filing];
  return (
    agree(a.docKind, b.docKind) &&
    agree(a.fiscalYear, b.fiscalYear) &&
    agree(unit(a, vocabulary), unit(b, vocabulary)) &&
    ![...one.printed].some((key) => other.printed.has(key))
  );
}

function unit({ unitName }: Filing, vocabulary: FilingVocabulary): string | null {
  return unitName === null ? null : baseName(unitName, vocabulary);
}

function agree<T>(one: T | null, other: T | null): boolean {
  return one === null || other === null || one === other;
}
