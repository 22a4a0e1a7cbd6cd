import type { NarrativeWords } from '../knowledge/narrative-words.ts';
import { PARAGRAPH_END } from './frames-at.ts';

/** A title, with its number and mark, ends within so many characters. */
const TITLE_MAX_CHARACTERS = 60;

/** The words that a paragraph opens with before its first sentence, or the heading above it. */
export function titleAt(
  text: string,
  at: number,
  { heading, words }: { readonly heading: string; readonly words: NarrativeWords },
): string {
  const start = text.lastIndexOf(PARAGRAPH_END, at - 1) + 1;
  const opening = text.slice(start, Math.min(at, start + TITLE_MAX_CHARACTERS));
  const match = words.title.exec(opening);
  return (match?.groups?.['title'] ?? heading).replace(words.titleEnd, '');
}
