import type { Furniture } from '../../schemas/document/block.ts';
import { isBlank } from '../encoding/source-lines.ts';
import { isLabelStart } from './line-shapes.ts';
import type { TextSource } from './text-source.ts';

type Role = Furniture['role'];

/** `- 12 -`, `—3—`. */
const DASHED_NUMBER =
  /^[-\u2013\u2014\u2015\uff0d\u00b7]\s*\d{1,4}\s*[-\u2013\u2014\u2015\uff0d\u00b7]$/u;

/** `Page 3 of 9`, and the Chinese for it (U+7B2C 3 U+9875, with U+5171 9 U+9875 behind or not). */
const WORDED_NUMBER =
  /^(?:page\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\u7b2c\s*\d{1,4}\s*\u9875(?:\s*[,\uff0c/]?\s*\u5171\s*\d{1,4}\s*\u9875)?)$/iu;

/** `12`, `12 / 30`: a page number only when others count on. */
const BARE_NUMBER = /^(\d{1,4})(?:\s*\/\s*\d{1,4})?$/u;

/** So many bare numbers must count up by one before they are page numbers. */
const SHORTEST_COUNT = 3;

/** Pages have more lines than this; numbers that stand closer are cells or list items. */
const FEWEST_LINES_A_PAGE = 5;

const FEWEST_RUNNING_HEADS = 3;

const LONGEST_RUNNING_HEAD = 40;

/** The last plain lines before a table are its title and notes, however often they come again. */
const CAPTION_LINES = 5;

/**
 * Page numbers and running heads among the plain lines. `chunks` are the runs of line indexes
 * between tables; nothing inside a table is furniture.
 */
export function pageFurniture(
  source: TextSource,
  chunks: readonly (readonly number[])[],
): ReadonlyMap<number, Role> {
  const written = chunks.map((chunk) => chunk.filter((at) => !isBlank(source.lines[at])));
  const numbers = pageNumbers(source, written.flat());
  const roles = new Map<number, Role>([...numbers].map((at) => [at, 'page-number']));
  for (const at of runningHeads(source, written, numbers)) roles.set(at, 'running-head');
  return roles;
}

function pageNumbers(source: TextSource, indexes: readonly number[]): ReadonlySet<number> {
  const texts = indexes.map((at) => ({ at, text: trimmedText(source, at) }));
  const plain = texts.filter(({ text }) => DASHED_NUMBER.test(text) || WORDED_NUMBER.test(text));
  const counts = new Map<number, readonly number[]>();
  const counted: number[] = [];
  for (const { at, text } of texts) {
    const value = Number(BARE_NUMBER.exec(text)?.[1] ?? Number.NaN);
    if (Number.isNaN(value)) continue;
    const before = counts.get(value - 1) ?? [];
    const isFarEnough = at - (before.at(-1) ?? at) >= FEWEST_LINES_A_PAGE;
    const count = isFarEnough ? [...before.slice(1 - SHORTEST_COUNT), at] : [at];
    counts.set(value, count);
    if (count.length >= SHORTEST_COUNT) counted.push(...count);
  }
  return new Set([...plain.map(({ at }) => at), ...counted]);
}

/** Short lines that come again beside page breaks, captions of tables and labels left out. */
function runningHeads(
  source: TextSource,
  chunks: readonly (readonly number[])[],
  numbers: ReadonlySet<number>,
): readonly number[] {
  const places = new Map<string, number[]>();
  for (const chunk of chunks) {
    const text = chunk.slice(0, -CAPTION_LINES);
    for (const [i, at] of text.entries()) {
      const isBesideBreak =
        startsPage(source, at) ||
        startsPage(source, chunk[i + 1]) ||
        numbers.has(chunk[i - 1] ?? -1) ||
        numbers.has(chunk[i + 1] ?? -1);
      const head = trimmedText(source, at);
      if (!isBesideBreak || numbers.has(at) || !isHeadLike(head)) continue;
      const same = places.get(head) ?? [];
      same.push(at);
      places.set(head, same);
    }
  }
  return [...places.values()].filter((same) => same.length >= FEWEST_RUNNING_HEADS).flat();
}

function isHeadLike(text: string): boolean {
  return text.length <= LONGEST_RUNNING_HEAD && !isLabelStart(text) && !text.startsWith('#');
}

/** Whether a form feed stands before a line, or before the blank lines above it. */
function startsPage(source: TextSource, index: number | undefined): boolean {
  for (let at = index ?? -1; at >= 0; at -= 1) {
    if (source.lines[at]?.startsPage === true) return true;
    if (!isBlank(source.lines[at - 1])) return false;
  }
  return false;
}

function trimmedText(source: TextSource, index: number): string {
  return source.lines[index]?.text.trim() ?? '';
}
