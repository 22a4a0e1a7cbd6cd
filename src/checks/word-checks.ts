import type { CheckResult } from '../../schemas/records/check.ts';
import type { CheckSeeds } from '../knowledge/check-seeds.ts';
import type { Classifications } from '../knowledge/classification.ts';
import type { StatementKinds } from '../knowledge/statements.ts';
import { indicatorWeightResults } from './performance/indicator-weights.ts';
import { projectAmountResults } from './performance/project-amounts.ts';
import { projectNameResults } from './performance/project-names.ts';
import type { FilingReading } from './reading.ts';
import { resultOf } from './result.ts';
import { codeNameResults } from './tables/code-names.ts';
import { emptyTableResults } from './tables/empty-tables.ts';
import { formResults } from './tables/form-numbers.ts';
import { impossibleValueResults } from './tables/impossible-values.ts';
import { lineNumberResults } from './tables/line-numbers.ts';
import { missingRowResults } from './tables/missing-rows.ts';
import { reasonResults } from './told/reasons.ts';
import { toldLineResults } from './told/told-lines.ts';
import { missingPartResults, missingRateResults } from './told/told-missing.ts';
import { unresolvedItemResults } from './told/unresolved-items.ts';
import { brokenOffResults } from './words/broken-off.ts';
import { contentsResults } from './words/contents-list.ts';
import { namedUseResults } from './words/named-uses.ts';
import { numberingResults } from './words/numbering.ts';
import { unitCountResults } from './words/units-counted.ts';
import { wordResults } from './words/word-rules.ts';
import { yearResults } from './words/years.ts';

export interface WordKnowledge {
  readonly statements: StatementKinds;
  readonly classifications: Classifications;
  readonly checks: CheckSeeds;
}

/** One check or a family of them; `of` says whether the filing prints what it is about. */
interface WordCheck {
  readonly check: string;
  readonly of: (reading: FilingReading) => boolean;
  readonly results: (reading: FilingReading, knowledge: WordKnowledge) => readonly CheckResult[];
}

const hasText = ({ sections }: FilingReading) =>
  sections.some(({ role, paragraphs }) => role?.startsWith('explanation') && paragraphs.length > 0);
const hasTables = ({ records }: FilingReading) =>
  records.some(({ statement }) => statement !== null);
const hasRole = (name: string) => (reading: FilingReading) =>
  reading.sections.some(({ role }) => role === name);
const hasBoth = (reading: FilingReading) => hasText(reading) && hasTables(reading);
const hasProjects = ({ facts }: FilingReading) =>
  facts.some(({ statement }) => statement.endsWith('.performance'));

const WORD_CHECKS: readonly WordCheck[] = [
  {
    check: 'words',
    of: hasText,
    results: (reading, { checks }) => wordResults(reading, checks.wordRules),
  },
  { check: 'codes.names', of: hasTables, results: codeNameResults },
  { check: 'codes.rows', of: hasTables, results: missingRowResults },
  {
    check: 'codes.told',
    of: hasText,
    results: (reading) => [...unresolvedItemResults(reading), ...toldLineResults(reading)],
  },
  {
    check: 'contents',
    of: hasRole('contents'),
    results: (reading, { checks, statements }) =>
      contentsResults(reading, checks.structure, statements),
  },
  {
    check: 'notes',
    of: hasTables,
    results: (reading, { checks }) => emptyTableResults(reading, checks.structure),
  },
  {
    check: 'years',
    of: () => true,
    results: (reading, { checks }) => yearResults(reading, checks.structure),
  },
  {
    check: 'numbers',
    of: hasText,
    results: ({ sections }, { checks }) => numberingResults(sections, checks.structure),
  },
  {
    check: 'glossary',
    of: hasRole('glossary'),
    results: ({ sections }, { checks }) => brokenOffResults(sections, checks.structure),
  },
  {
    check: 'units',
    of: hasText,
    results: ({ sections }, { checks }) => unitCountResults(sections, checks.structure),
  },
  {
    check: 'tables.form',
    of: hasTables,
    results: (reading, { checks }) => [
      ...lineNumberResults(reading, checks.structure),
      ...formResults(reading),
    ],
  },
  {
    check: 'performance.weights',
    of: hasProjects,
    results: (reading, { statements }) => indicatorWeightResults(reading, statements),
  },
  {
    check: 'performance.names',
    of: hasProjects,
    results: (reading, { checks }) => projectNameResults(reading, checks.structure),
  },
  {
    check: 'projects',
    of: hasText,
    results: (reading, { checks }) => projectAmountResults(reading, checks.structure),
  },
  {
    check: 'uses',
    of: hasBoth,
    results: (reading, knowledge) =>
      namedUseResults(reading, knowledge, knowledge.checks.structure),
  },
  {
    check: 'told-missing',
    of: hasText,
    results: (reading, { checks }) => [
      ...missingRateResults(reading),
      ...missingPartResults(reading, checks.structure),
      ...reasonResults(reading, checks.structure),
    ],
  },
  { check: 'values', of: () => true, results: impossibleValueResults },
];

/** So many statements without a figure in any are a form that nobody filled in. */
const FEWEST_STATEMENTS = 3;

/**
 * Every check that is about words: names, titles, years, notes, contents, and what is left of a
 * template. One that finds nothing passes, and is not applicable where the filing does not print what
 * it is about. A filing that is a template altogether is one fault, which `statements.template` names.
 */
export function wordChecks(
  reading: FilingReading,
  knowledge: WordKnowledge,
): readonly CheckResult[] {
  const known = reading.records.filter(({ statement }) => statement !== null);
  if (known.length >= FEWEST_STATEMENTS && known.every(({ empty }) => empty)) return [];
  return WORD_CHECKS.flatMap(({ check, of, results }) => {
    const found = results(reading, knowledge);
    if (found.length > 0) return found;
    return [resultOf({ check, subject: '', outcome: of(reading) ? 'pass' : 'not_applicable' })];
  });
}
