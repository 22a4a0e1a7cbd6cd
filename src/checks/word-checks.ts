import type { CheckResult } from '../../schemas/records/check.ts';
import type { CheckSeeds } from '../knowledge/check-seeds.ts';
import type { Classifications } from '../knowledge/classification.ts';
import type { StatementKinds } from '../knowledge/statements.ts';
import type { Units } from '../knowledge/units.ts';
import {
  type CheckFamily,
  familyResults,
  hasFigures,
  hasSection,
  hasTables,
  hasText,
} from './family.ts';
import { costIndicatorResults } from './performance/cost-indicators.ts';
import { indicatorWeightResults } from './performance/indicator-weights.ts';
import { classTotals, projectClassResults } from './performance/project-classes.ts';
import { projectDescriptionResults } from './performance/project-descriptions.ts';
import { projectNameResults } from './performance/project-names.ts';
import { codeNameResults } from './tables/code-names.ts';
import { emptyTableResults } from './tables/empty-tables.ts';
import { formResults } from './tables/form-numbers.ts';
import { impossibleValueResults } from './tables/impossible-values.ts';
import { lineNumberResults } from './tables/line-numbers.ts';
import { missingRowResults } from './tables/missing-rows.ts';
import { namedFormResults } from './tables/named-forms.ts';
import { budgetNameResults } from './told/budget-names.ts';
import { reasonResults } from './told/reasons.ts';
import { toldLineResults } from './told/told-lines.ts';
import { missingPartResults, missingRateResults } from './told/told-missing.ts';
import { unresolvedItemResults } from './told/unresolved-items.ts';
import type { FigureReading } from './told-figures.ts';
import { brokenOffResults } from './words/broken-off.ts';
import { contentsResults } from './words/contents-list.ts';
import { namedUseResults } from './words/named-uses.ts';
import { numberingResults } from './words/numbering.ts';
import { otherBodyResults } from './words/other-bodies.ts';
import { countedUnits, unitCountResults } from './words/units-counted.ts';
import { wordResults } from './words/word-rules.ts';
import { yearResults } from './words/years.ts';

export interface WordKnowledge {
  readonly statements: StatementKinds;
  readonly classifications: Classifications;
  readonly units: Units;
  readonly checks: CheckSeeds;
}

const hasBoth = (reading: FigureReading) => hasText(reading) && hasTables(reading);
const hasProjects = hasFigures('.performance');

const WORD_CHECKS: readonly CheckFamily<WordKnowledge>[] = [
  {
    check: 'words',
    of: hasText,
    results: (reading, { checks }) => [
      ...wordResults(reading, checks.wordRules),
      ...otherBodyResults(reading, checks.bodies),
    ],
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
    of: hasSection('contents'),
    results: (reading, { checks, statements }) =>
      contentsResults(reading, checks.structure, statements),
  },
  {
    check: 'notes',
    of: hasTables,
    results: (reading, { checks }) => [
      ...emptyTableResults(reading, checks.structure),
      ...namedFormResults(reading, checks.structure),
    ],
  },
  {
    check: 'years',
    of: ({ filing }) => filing.fiscalYear !== null,
    results: (reading, { checks }) => yearResults(reading, checks.structure),
  },
  {
    check: 'numbers',
    of: hasText,
    results: ({ sections }, { checks }) => numberingResults(sections, checks.structure),
  },
  {
    check: 'glossary',
    of: hasSection('glossary'),
    results: ({ sections }, { checks }) => brokenOffResults(sections, checks.structure),
  },
  {
    check: 'units',
    of: (reading, { checks }) => countedUnits(reading, checks.structure) !== null,
    results: (reading, { checks }) => unitCountResults(reading, checks.structure),
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
    results: (reading, { checks }) => projectNameResults(reading, checks.projects),
  },
  {
    check: 'performance.costs',
    of: ({ indicators }) => indicators.length > 0,
    results: (reading, { checks }) => costIndicatorResults(reading, checks.projects),
  },
  {
    check: 'performance.classes',
    of: (reading, { checks, units }) => classTotals(reading, checks.projects, units).length > 0,
    results: (reading, { checks, units }) => projectClassResults(reading, checks.projects, units),
  },
  {
    check: 'projects',
    of: hasText,
    results: (reading, { checks }) => projectDescriptionResults(reading, checks.projects),
  },
  {
    check: 'uses',
    of: hasBoth,
    results: (reading, knowledge) =>
      namedUseResults(reading, knowledge, knowledge.checks.toldMoney),
  },
  {
    check: 'told-missing',
    of: hasText,
    results: (reading, { checks }) => [
      ...missingRateResults(reading),
      ...missingPartResults(reading, checks.toldMoney),
      ...reasonResults(reading, checks.toldMoney),
    ],
  },
  {
    check: 'told.budget-names',
    of: hasText,
    results: ({ figures }, { checks }) => budgetNameResults(figures, checks.directions),
  },
  { check: 'values', of: () => true, results: impossibleValueResults },
];

/**
 * Every check that is about words: names, titles, years, notes, contents, and what is left of a
 * template.
 */
export function wordChecks(
  reading: FigureReading,
  knowledge: WordKnowledge,
): readonly CheckResult[] {
  return familyResults(WORD_CHECKS, reading, knowledge);
}
