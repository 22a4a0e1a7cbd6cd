import type { Outcome } from '../../schemas/outcome.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import { doubtfulCharacters } from './doubtful-characters.ts';
import { pageProblem } from './page-problem.ts';
import type { PageReading } from './page-reading.ts';

/** A page and what of it is doubted, by font. */
interface Doubted {
  readonly page: PageReading;
  readonly fonts: ReadonlyMap<string, number>;
}

/**
 * The readings of all pages, those in doubt replaced by what a second engine reads where that leaves
 * less doubt.
 *
 * @param readAgain the second engine: pages by their numbers
 */
export async function settledReadings(
  first: readonly PageReading[],
  readAgain: (numbers: readonly number[]) => Promise<readonly PageReading[]>,
): Promise<Outcome<readonly PageReading[]>> {
  const doubts = first.map(doubted).filter(({ fonts }) => fonts.size > 0);
  if (doubts.length === 0) return { value: first, problems: [] };
  const second = await secondReadings(doubts, readAgain);
  const settled = doubts.map((before) => settledPage(before, second.value));
  const byNumber = new Map(settled.map(({ value }) => [value.number, value]));
  return {
    value: first.map((page) => byNumber.get(page.number) ?? page),
    problems: [...second.problems, ...settled.flatMap(({ problems }) => problems)],
  };
}

async function secondReadings(
  doubts: readonly Doubted[],
  readAgain: (numbers: readonly number[]) => Promise<readonly PageReading[]>,
): Promise<Outcome<readonly PageReading[]>> {
  try {
    return { value: await readAgain(doubts.map(({ page }) => page.number)), problems: [] };
  } catch (error) {
    const message = `the second engine cannot read the file (${String(error)}); the first reading stands`;
    const problems = doubts.map(({ page }) =>
      pageProblem(page, 'pdf.second-reading-failed', 'warning', message),
    );
    return { value: [], problems };
  }
}

function settledPage(before: Doubted, second: readonly PageReading[]): Outcome<PageReading> {
  const again = second.find(({ number }) => number === before.page.number);
  const after = again === undefined ? before : doubted(again);
  if (count(after) >= count(before) || hasLostText(before, after.page))
    return { value: before.page, problems: garbled(before) };
  const message = `page ${before.page.number}: ${described(before)} have no meaning to PDFium; the reading of pdf.js was taken, which leaves ${count(after)}`;
  const chosen = pageProblem(after.page, 'pdf.second-reading', 'information', message);
  return { value: after.page, problems: [chosen, ...garbled(after)] };
}

/** Whether a second reading leaves out more characters than were in doubt: it hides the doubt, and more. */
function hasLostText(before: Doubted, after: PageReading): boolean {
  return inked(after) < inked(before.page) - count(before);
}

function inked({ characters }: PageReading): number {
  return characters.filter(({ text }) => text.trim() !== '').length;
}

function doubted(page: PageReading): Doubted {
  return { page, fonts: doubtfulCharacters(page.characters) };
}

function count({ fonts }: Doubted): number {
  return [...fonts.values()].reduce((sum, each) => sum + each, 0);
}

function described(doubt: Doubted): string {
  return `${count(doubt)} characters in ${[...doubt.fonts.keys()].join(', ')}`;
}

function garbled(doubt: Doubted): readonly Problem[] {
  if (doubt.fonts.size === 0) return [];
  const message = `page ${doubt.page.number}: ${described(doubt)} cannot be told from the file; expected fonts that map their glyphs to characters. Compare the figures with the page`;
  return [pageProblem(doubt.page, 'pdf.garbled-text', 'warning', message)];
}
