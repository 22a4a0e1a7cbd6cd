import type { NarrativeWords } from '../knowledge/narrative-words.ts';
import type { ReadFigure } from './passage.ts';

const CLAUSE = /^[，。；）]?(?<clause>[^，。；\n]*)/u;
const SENTENCE_END = '\u3002';
const PARAGRAPH_END = '\n';
const MARKS = ['；', '，', SENTENCE_END, PARAGRAPH_END];

/**
 * The reasons that a text gives for its figures (主要原因是…), one for each figure or null. A reason
 * stands right behind the last of the figures that it explains, those of the sentence that are about
 * the same item; one that names its subject may stand behind others of the paragraph.
 */
export function explanations(
  text: string,
  read: readonly ReadFigure[],
  words: NarrativeWords,
): readonly (string | null)[] {
  const found: (string | null)[] = read.map(() => null);
  for (const [index, { figure }] of read.entries()) {
    const start = openingBehind(text, index, read, words);
    if (start === null) continue;
    const next = read.slice(index + 1).find(isFact)?.figure.start ?? text.length;
    const account = text.slice(start, endOf(text, start, next, words));
    const last = lastExplained(text.slice(0, figure.end), account, index, { read, words });
    const explained = explainedBy(text.slice(0, read[last]?.figure.end ?? 0), last, read);
    for (const at of explained) found[at] ??= account.replaceAll(PARAGRAPH_END, '');
  }
  return found;
}

/** Where the account of reasons right behind a figure opens; null where there is none. */
function openingBehind(
  text: string,
  index: number,
  read: readonly ReadFigure[],
  { reason, changeReason, unchanged }: NarrativeWords,
): number | null {
  const figure = read[index]?.figure;
  if (figure === undefined) return null;
  const limit = read[index + 1]?.figure.start ?? text.length;
  for (let start = figure.end; start < limit; ) {
    const match = CLAUSE.exec(text.slice(start));
    const clause = match?.groups?.['clause'] ?? '';
    const end = start + (match?.[0].length ?? 0);
    if (reason.test(clause) || (isChange(read[index]) && changeReason.test(clause)))
      return end - clause.length;
    if (!unchanged.test(clause)) return null;
    start = end;
  }
  return null;
}

/** Up to the end of the sentence, or of the list that it opens, or to what states the next fact. */
function endOf(text: string, start: number, next: number, words: NarrativeWords): number {
  const end = sentenceEnd(text, start, words);
  if (end <= next) return end;
  const account = text.slice(start, next);
  const resumed = account.search(words.resumes);
  if (resumed > 0) return start + resumed;
  const cut = MARKS.map((mark) => account.lastIndexOf(mark)).find((at) => at > 0);
  return cut === undefined ? next : start + cut;
}

/** 一是…。二是…。 is one account, and so are the paragraphs behind a colon. */
function sentenceEnd(text: string, start: number, { goesOn }: NarrativeWords): number {
  for (let at = start; at < text.length; at += 1) {
    const mark = text[at];
    if (mark !== SENTENCE_END && mark !== PARAGRAPH_END) continue;
    const isList = mark === PARAGRAPH_END && /[：；]$/u.test(text.slice(start, at));
    if (!isList && !goesOn.test(text.slice(at + 1))) return at;
  }
  return text.length;
}

/** Index of the last figure that an account is about; −1 where it names what no figure is about. */
function lastExplained(
  before: string,
  account: string,
  index: number,
  { read, words }: { readonly read: readonly ReadFigure[]; readonly words: NarrativeWords },
): number {
  const opening = account.slice(0, Math.max(0, account.search(words.reason)));
  const subject = opening.replace(words.accountWords, '');
  if (subject === '') return index;
  const from = before.lastIndexOf(PARAGRAPH_END);
  return read.findLastIndex(({ figure, outcome }, at) => {
    if (at > index || figure.start < from || typeof outcome === 'string') return false;
    const label = outcome.item.name.replace(words.accountWords, '');
    return label !== '' && (label.includes(subject) || subject.includes(label));
  });
}

/** Indices of the facts of the sentence about the same item, from a figure backwards. */
function explainedBy(before: string, index: number, read: readonly ReadFigure[]): number[] {
  const from = Math.max(before.lastIndexOf(SENTENCE_END), before.lastIndexOf(PARAGRAPH_END));
  const explained: number[] = [];
  let item: string | null = null;
  for (let at = index; at >= 0; at -= 1) {
    const { figure, outcome } = read[at] ?? {};
    if (figure === undefined || outcome === undefined || figure.start < from) break;
    if (outcome === 'comparison-unknown' || outcome === 'direction-unknown') continue;
    if (typeof outcome === 'string' || outcome.item.code !== (item ?? outcome.item.code)) break;
    item = outcome.item.code;
    explained.push(at);
  }
  return explained;
}

function isFact({ outcome }: ReadFigure): boolean {
  return typeof outcome !== 'string';
}

const CHANGE = /^(?:yoy_|completion_)/u;

function isChange(read: ReadFigure | undefined): boolean {
  if (read === undefined) return false;
  const { outcome } = read;
  return typeof outcome === 'string'
    ? outcome === 'comparison-unknown'
    : CHANGE.test(outcome.measure);
}
