import type { NarrativeWords } from '../knowledge/narrative-words.ts';

/** The year that a figure is of: that of the filing, the one before, or one that is not settled. */
export type ToldYear = 'own' | 'prior' | 'other';

/**
 * The year that the clause of a figure names last. Another year without a comparison may be a slip
 * of the pen as well as the year before: that is not settled here.
 *
 * @param year of the filing
 */
export function toldYear(clause: string, { prior }: NarrativeWords, year: number | null): ToldYear {
  const last = [...clause.matchAll(prior)].at(-1);
  if (last === undefined) return 'own';
  const { year: printed, compared } = last.groups ?? {};
  if (printed === undefined) return 'prior';
  if (year === null || Number(printed) === year) return 'own';
  return compared !== undefined && Number(printed) === year - 1 ? 'prior' : 'other';
}
