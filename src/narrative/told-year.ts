import type { NarrativeWords } from '../knowledge/narrative-words.ts';
import { lastClause } from './clause.ts';
import type { Subject } from './subject.ts';

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

/** （2）2021年度 is the longest beginning met. */
const COUNT_YEAR_WITHIN = 10;

/**
 * The words that may name the year of a figure. A count is of the year that begins its clause:
 * further on, projects have years in their names.
 */
export function yearWords(words: string, { unit }: Subject): string {
  const clause = lastClause(words);
  return unit === null ? clause : clause.slice(0, COUNT_YEAR_WITHIN);
}
