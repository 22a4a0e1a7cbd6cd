import type { NarrativeFrame } from '../knowledge/narratives.ts';
import type { Figure } from '../text/figures.ts';
import type { ReadingState } from './reading-state.ts';
import { sentenceStart } from './sentence.ts';

/** The frames that a passage may be read in. */
export interface Frames {
  /** Those of sections of its role. */
  readonly home: readonly NarrativeFrame[];
  /** Those that words may open in sections of other roles. */
  readonly openable: readonly NarrativeFrame[];
}

/** One of the figures of a text, with the words between it and the figure before. */
export interface SentencePlace {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly index: number;
  readonly words: string;
}

export const PARAGRAPH_END = '\n';

/** So many characters behind the first figure of a sentence may open a frame. */
const BEHIND = 24;

/** The frames of the section, or those that the sentence opens by its own words. */
export function framesAt(
  { text, index, figures, words }: SentencePlace,
  state: ReadingState,
  { home, openable }: Frames,
): readonly NarrativeFrame[] {
  const head = headOf(text, index, figures);
  const opened = openable.filter(({ opens }) => opens.some((pattern) => pattern.test(head)));
  if (home.length > 0) return [...new Set([...home, ...opened])];
  if (opened.length > 0) return opened;
  return words.includes(PARAGRAPH_END) ? [] : state.frames;
}

/** The beginning of the sentence of a figure, to some words behind its first figure. */
function headOf(text: string, index: number, figures: readonly Figure[]): string {
  const start = figures[index]?.start ?? 0;
  const from = sentenceStart(text, start);
  let first = index;
  while ((figures[first - 1]?.start ?? -1) >= from) first -= 1;
  return text.slice(from, (figures[first]?.end ?? start) + BEHIND);
}
