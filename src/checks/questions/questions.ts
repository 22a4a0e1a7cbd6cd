import type { CheckResult } from '../../../schemas/records/check.ts';
import type { CheckSeeds } from '../../knowledge/check-seeds.ts';
import type { Classifications } from '../../knowledge/classification.ts';
import type { FilingReading } from '../reading.ts';
import { toldFigures } from '../told-figures.ts';
import { basicInWordsResults } from './basic-in-words.ts';
import { besideChangeResults } from './beside-changes.ts';
import { impliedBudgetResults } from './implied-budgets.ts';
import { openingBudgetResults } from './opening-budget.ts';
import { operatingCostResults } from './operating-cost-bodies.ts';

/**
 * What an auditor would ask about figures that contradict no identity. They prove no figure and put
 * none in doubt.
 */
export function questions(
  reading: FilingReading,
  knowledge: { readonly checks: CheckSeeds; readonly classifications: Classifications },
): readonly CheckResult[] {
  const { rates, structure } = knowledge.checks;
  const figures = toldFigures(reading, rates);
  return [
    ...impliedBudgetResults(figures),
    ...besideChangeResults(figures),
    ...operatingCostResults(reading, knowledge.classifications, structure),
    ...basicInWordsResults(reading, structure),
    ...openingBudgetResults(figures, reading.unassigned, structure),
  ];
}
