import type { CheckResult } from '../../../schemas/records/check.ts';
import type { CheckSeeds } from '../../knowledge/check-seeds.ts';
import type { Classifications } from '../../knowledge/classification.ts';
import type { Units } from '../../knowledge/units.ts';
import { type CheckFamily, familyResults, hasFigures, hasText } from '../family.ts';
import type { FigureReading } from '../told-figures.ts';
import { basicInWordsResults } from './basic-in-words.ts';
import { besideChangeResults } from './beside-changes.ts';
import { impliedBudgetResults } from './implied-budgets.ts';
import { openingBudgetResults } from './opening-budget.ts';
import { operatingCostResults } from './operating-cost-bodies.ts';
import { countedCosts, unitCostResults } from './unit-costs.ts';

interface QuestionKnowledge {
  readonly checks: CheckSeeds;
  readonly classifications: Classifications;
  readonly units: Pick<Units, 'money'>;
}

const QUESTIONS: readonly CheckFamily<QuestionKnowledge>[] = [
  {
    check: 'budgets.implied',
    of: hasText,
    results: ({ figures }) => impliedBudgetResults(figures),
  },
  {
    check: 'changes.beside',
    of: hasText,
    results: ({ figures }) => besideChangeResults(figures),
  },
  {
    check: 'operating-cost',
    of: hasFigures('_basic'),
    results: (reading, { checks, classifications }) =>
      operatingCostResults(reading, classifications, checks.toldMoney),
  },
  {
    check: 'basic',
    of: hasText,
    results: (reading, { checks }) => basicInWordsResults(reading, checks.toldMoney),
  },
  {
    check: 'budgets.opening',
    of: hasText,
    results: (reading, { checks, units }) => openingBudgetResults(reading, checks.toldMoney, units),
  },
  {
    check: 'unit-cost',
    of: (reading, { checks }) => countedCosts(reading, checks.unitCosts).length > 0,
    results: (reading, { checks }) => unitCostResults(reading, checks.unitCosts),
  },
];

/**
 * What an auditor would ask about figures that contradict no identity. They prove no figure and put
 * none in doubt.
 */
export function questions(
  reading: FigureReading,
  knowledge: QuestionKnowledge,
): readonly CheckResult[] {
  return familyResults(QUESTIONS, reading, knowledge);
}
