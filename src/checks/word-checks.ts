import type { CheckResult } from '../../schemas/records/check.ts';
import type { CheckSeeds } from '../knowledge/check-seeds.ts';
import type { Classifications } from '../knowledge/classification.ts';
import type { StatementKinds } from '../knowledge/statements.ts';
import { brokenOffResults } from './broken-off.ts';
import { codeNameResults } from './code-names.ts';
import { contentsResults } from './contents-list.ts';
import { emptyTableResults } from './empty-tables.ts';
import { formResults } from './form-numbers.ts';
import { impossibleValueResults } from './impossible-values.ts';
import { indicatorWeightResults } from './indicator-weights.ts';
import { lineNumberResults } from './line-numbers.ts';
import { missingRowResults } from './missing-rows.ts';
import { namedUseResults } from './named-uses.ts';
import { numberingResults } from './numbering.ts';
import { projectAmountResults } from './project-amounts.ts';
import { projectNameResults } from './project-names.ts';
import type { FilingReading } from './reading.ts';
import { reasonResults } from './reasons.ts';
import { toldLineResults } from './told-lines.ts';
import { missingPartResults, missingRateResults } from './told-missing.ts';
import { unitCountResults } from './units-counted.ts';
import { unresolvedItemResults } from './unresolved-items.ts';
import { wordResults } from './word-rules.ts';
import { yearResults } from './years.ts';

export interface WordKnowledge {
  readonly statements: StatementKinds;
  readonly classifications: Classifications;
  readonly checks: CheckSeeds;
}

/** So many statements without a figure in any are a form that nobody filled in. */
const FEWEST_STATEMENTS = 3;

/**
 * Every check that is about words: names, titles, years, notes, contents, and what is left of a
 * template. A filing that is a template altogether is one fault, which `statements.template` names.
 */
export function wordChecks(
  reading: FilingReading,
  knowledge: WordKnowledge,
): readonly CheckResult[] {
  const { structure, wordRules } = knowledge.checks;
  const known = reading.records.filter(({ statement }) => statement !== null);
  if (known.length >= FEWEST_STATEMENTS && known.every(({ empty }) => empty)) return [];
  return [
    ...wordResults(reading, wordRules),
    ...codeNameResults(reading, knowledge),
    ...missingRowResults(reading),
    ...contentsResults(reading, structure, knowledge.statements),
    ...emptyTableResults(reading, structure),
    ...yearResults(reading, structure),
    ...numberingResults(reading.sections, structure),
    ...brokenOffResults(reading.sections, structure),
    ...unitCountResults(reading.sections, structure),
    ...lineNumberResults(reading, structure),
    ...formResults(reading),
    ...indicatorWeightResults(reading, knowledge.statements),
    ...projectNameResults(reading, structure),
    ...namedUseResults(reading, knowledge, structure),
    ...missingRateResults(reading),
    ...missingPartResults(reading, structure),
    ...toldLineResults(reading),
    ...reasonResults(reading, structure),
    ...impossibleValueResults(reading),
    ...unresolvedItemResults(reading),
    ...projectAmountResults(reading, structure),
  ];
}
