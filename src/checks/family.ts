import type { CheckResult } from '../../schemas/records/check.ts';
import type { FilingReading } from './reading.ts';
import { resultOf } from './result.ts';
import type { FigureReading } from './told-figures.ts';

/** One check or a family of them; `of` says whether the filing prints what it is about. */
export interface CheckFamily<Knowledge> {
  readonly check: string;
  readonly of: (reading: FigureReading, knowledge: Knowledge) => boolean;
  readonly results: (reading: FigureReading, knowledge: Knowledge) => readonly CheckResult[];
}

/** What the families find; one that finds nothing passes, or is not applicable. */
export function familyResults<Knowledge>(
  families: readonly CheckFamily<Knowledge>[],
  reading: FigureReading,
  knowledge: Knowledge,
): readonly CheckResult[] {
  return families.flatMap(({ check, of, results }) => {
    const found = results(reading, knowledge);
    if (found.length > 0) return found;
    const outcome = of(reading, knowledge) ? 'pass' : 'not_applicable';
    return [resultOf({ check, subject: '', outcome })];
  });
}

export function hasText({ sections }: FilingReading): boolean {
  return sections.some(
    ({ role, paragraphs }) => role?.startsWith('explanation') && paragraphs.length > 0,
  );
}

export function hasTables({ records }: FilingReading): boolean {
  return records.some(({ statement }) => statement !== null);
}

export function hasSection(named: string): (reading: FilingReading) => boolean {
  return ({ sections }) => sections.some(({ role }) => role === named);
}

/** Whether a statement whose key ends so has figures, in a table or in the text. */
export function hasFigures(statement: string): (reading: FilingReading) => boolean {
  return ({ facts }) => facts.some((fact) => fact.statement.endsWith(statement));
}
