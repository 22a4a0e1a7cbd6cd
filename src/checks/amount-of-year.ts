import type { Fact } from '../../schemas/records/fact.ts';

/** In a table with columns for kinds of expenditure. */
const OF_ALL_KINDS = 'expenditure.total';

/**
 * Whether a figure is the amount of the year that its filing is about, which other tables and sentences
 * name by the kind of the filing (final, budget): not the budget of an account, nor another year's.
 */
export function isAmountOfYear({
  statement,
  measure,
}: Pick<Fact, 'statement' | 'measure'>): boolean {
  return measure === OF_ALL_KINDS || statement.startsWith(`${measure}.`);
}
