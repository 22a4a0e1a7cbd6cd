import type { ParagraphRow } from '../../../schemas/sql/paragraph-row.ts';
import type { Palette } from './palette.ts';
import { placeText } from './place-text.ts';

/** So much of a paragraph is shown before and after the first word that was found. */
const CONTEXT_CHARACTERS = 60;

/** A found paragraph: where it stands, and what stands around the words. */
export function paragraphText(
  row: ParagraphRow,
  words: readonly string[],
  colors: Palette,
): string {
  const section = row.section.length === 0 ? '' : `  ${row.section.join(' > ')}`;
  const lines = [
    `${colors.strong(row.source)}${section}`,
    `  ${colors.faint(placeText(row))}`,
    `  ${marked(excerpt(row.text, words), words, colors)}`,
  ];
  return `${lines.join('\n')}\n\n`;
}

function excerpt(text: string, words: readonly string[]): string {
  const found = wordPattern(words).exec(text);
  const start = Math.max(0, (found?.index ?? 0) - CONTEXT_CHARACTERS);
  const end = (found?.index ?? 0) + (found?.[0].length ?? 0) + CONTEXT_CHARACTERS;
  const before = start > 0 ? '\u2026' : '';
  const after = end < text.length ? '\u2026' : '';
  return `${before}${text.slice(start, end).replace(/\p{Cc}+/gu, ' ')}${after}`;
}

function marked(text: string, words: readonly string[], colors: Palette): string {
  return text.replace(wordPattern(words), (word) => colors.judged(word, 'warning'));
}

function wordPattern(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  return new RegExp(escaped.join('|'), 'giu');
}
