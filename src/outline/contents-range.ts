import { rolePatternOf, type SectionRoles } from '../knowledge/section-roles.ts';
import type { OutlineLine } from './outline-lines.ts';

/** Half-open range of indices into the lines. */
export interface ContentsRange {
  readonly start: number;
  readonly end: number;
  /** Whether the first line is its title, not yet an entry. */
  readonly isTitled: boolean;
}

export const CONTENTS_ROLE = 'contents';
const PART_LEVEL = 1;
/** An entry is a title, perhaps with dots and a page number. */
const ENTRY_MAX_CHARACTERS = 60;
const SENTENCE_END = /[。；！？]$/u;
/** ……12 behind an entry. */
const LEADER_AND_PAGE = /[.…·・]*\d*$/u;
/** Fewer repeated titles are headings without text, not a table of contents. */
const UNTITLED_MIN_ENTRIES = 4;

/**
 * Where the table of contents stands: from its title to the line that repeats one of its entries,
 * or to the first running text. Without a title, a run of titles that is repeated counts.
 */
export function contentsRange(
  lines: readonly OutlineLine[],
  roles: SectionRoles,
): ContentsRange | null {
  const start = lines.findIndex((line) => isContentsTitle(line, roles));
  if (start >= 0) return { start, end: contentsEnd(lines, start + 1), isTitled: true };
  const first = lines.findIndex((line) => line.numbering?.level === PART_LEVEL);
  if (first < 0) return null;
  const end = contentsEnd(lines, first);
  const next = lines[end];
  const isRepeated =
    next !== undefined && lines.slice(first, end).some((line) => isSame(line, next));
  if (!isRepeated || end - first < UNTITLED_MIN_ENTRIES) return null;
  return { start: first, end, isTitled: false };
}

function contentsEnd(lines: readonly OutlineLine[], from: number): number {
  const end = lines.findIndex(
    (line, index) =>
      index >= from &&
      (!isEntry(line) || lines.slice(from, index).some((earlier) => isSame(earlier, line))),
  );
  return end < 0 ? lines.length : end;
}

function isContentsTitle(line: OutlineLine, roles: SectionRoles): boolean {
  const heading = { words: line.words, isNumbered: false, isMarked: line.markedLevel !== null };
  return rolePatternOf(roles, heading, null)?.role === CONTENTS_ROLE;
}

function isEntry(line: OutlineLine): boolean {
  if (line.followsTable || line.folded.length > ENTRY_MAX_CHARACTERS) return false;
  return !SENTENCE_END.test(line.folded);
}

/** Parts by their number, since the body may break their words off: # 第一部分 / ## 单位概况 (001). */
function isSame(one: OutlineLine, other: OutlineLine): boolean {
  const [a, b] = [one.numbering, other.numbering];
  if (a?.level === PART_LEVEL && b?.level === PART_LEVEL) return a.value === b.value;
  return entryText(one) === entryText(other);
}

function entryText(line: OutlineLine): string {
  return line.folded.replace(LEADER_AND_PAGE, '');
}
