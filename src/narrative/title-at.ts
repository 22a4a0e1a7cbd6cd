import type { NarrativeWords } from '../knowledge/narrative-words.ts';

/** A title, with its number and mark, ends within so many characters. */
const TITLE_MAX_CHARACTERS = 60;

/**
 * The words that a paragraph opens with before its first sentence, or the heading above it.
 *
 * @param start where the paragraph begins
 * @param at where one of its figures stands
 */
export function titleAt(
  text: string,
  start: number,
  at: number,
  { heading, words }: { readonly heading: string; readonly words: NarrativeWords },
): string {
  const opening = text.slice(start, Math.min(at, start + TITLE_MAX_CHARACTERS));
  const match = words.title.exec(opening);
  return (match?.groups?.['title'] ?? heading).replace(words.titleEnd, '');
}
