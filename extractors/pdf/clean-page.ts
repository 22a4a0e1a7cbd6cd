import type { Outcome } from '../../schemas/outcome.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { PageCharacter, PageContent } from '../page-layout/page-content.ts';
import { seenCharacters } from '../page-layout/seen-characters.ts';
import { pageProblem } from './page-problem.ts';
import type { PageReading } from './page-reading.ts';

/** A character printed twice to look bold stands within this share of its size of the first. */
const OVERPRINT_SHARE = 0.2;

/** A page without what is not seen on it: text outside its box, invisible text, overprints. */
export function cleanPage(reading: PageReading): Outcome<PageContent> {
  const inside = reading.characters.filter((character) => isInside(character, reading));
  const seen = seenCharacters(inside);
  const { omitted, ...page } = reading;
  return {
    value: { ...page, characters: withoutOverprints(seen) },
    problems: [
      ...outsideProblems(reading, reading.characters.length - inside.length),
      ...invisibleProblems(reading, inside, seen),
      ...omittedProblems(reading, omitted),
    ],
  };
}

function isInside({ bbox: [x0, y0, x1, y1] }: PageCharacter, page: PageContent): boolean {
  const x = (x0 + x1) / 2;
  const y = (y0 + y1) / 2;
  return x >= 0 && y >= 0 && x <= page.width && y <= page.height;
}

function withoutOverprints(characters: readonly PageCharacter[]): readonly PageCharacter[] {
  const lines = new Map<number, Map<string, PageCharacter[]>>();
  return characters.filter((character) => {
    const row = Math.round(character.baseline);
    for (let line = row - 1; line <= row + 1; line += 1) {
      const same = lines.get(line)?.get(character.text);
      if (same?.some((other) => isOverprint(character, other)) === true) return false;
    }
    const line = lines.get(row) ?? new Map<string, PageCharacter[]>();
    lines.set(row, line);
    const kept = line.get(character.text);
    if (kept === undefined) line.set(character.text, [character]);
    else kept.push(character);
    return true;
  });
}

function isOverprint(a: PageCharacter, b: PageCharacter): boolean {
  const nearest = OVERPRINT_SHARE * a.fontSize;
  // A narrow character stands nearer to its neighbour than a wide one.
  const width = Math.min(nearest, (a.room[1] - a.room[0]) / 2);
  return (
    Math.abs(a.room[0] - b.room[0]) < width &&
    Math.abs(a.baseline - b.baseline) < nearest &&
    Math.abs(a.fontSize - b.fontSize) < nearest
  );
}

function outsideProblems(page: PageContent, count: number): readonly Problem[] {
  if (count === 0) return [];
  const message = `${count} characters lie outside page ${page.number} and were left out; expected text inside the page`;
  return [pageProblem(page, 'pdf.text-outside-page', 'warning', message)];
}

function invisibleProblems(
  page: PageContent,
  inside: readonly PageCharacter[],
  seen: readonly PageCharacter[],
): readonly Problem[] {
  const hidden = seen.filter(({ isVisible }) => !isVisible).length;
  if (hidden > 0) {
    const message = `page ${page.number} shows an image with ${hidden} invisible characters, which were read; compare them with the page`;
    return [pageProblem(page, 'pdf.invisible-text-read', 'warning', message)];
  }
  const left = inside.filter(({ isVisible, text }) => !isVisible && text.trim() !== '').length;
  if (left === 0) return [];
  const message = `${left} invisible characters of page ${page.number} were left out; expected visible text`;
  return [pageProblem(page, 'pdf.invisible-text', 'information', message)];
}

function omittedProblems(page: PageContent, omitted: number): readonly Problem[] {
  if (omitted === 0) return [];
  const message = `page ${page.number} holds more than is read of one page: ${omitted} characters, objects or points of paths were left out`;
  return [pageProblem(page, 'pdf.page-too-large', 'error', message)];
}
