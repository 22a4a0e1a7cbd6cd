import type { SectionRoles } from '../knowledge/section-roles.ts';
import type { OutlineLine } from './outline-lines.ts';

/** Title: nothing but a heading. Run-in: a heading that opens a paragraph (004: （一）主要职能。巴中市…). */
export type HeadingShape = 'title' | 'run-in' | null;

/** The longest title met is 36 characters (001: 益阳市赫山区人民政府办公室单位概况 with its part). */
const TITLE_MAX_CHARACTERS = 40;
/** 003: 项目组织架构及实施流程 has 11; sentences that end in the same words are longer. */
const RUN_IN_MAX_CHARACTERS = 20;
const SENTENCE_MARK = /[。；！？;!?]/u;
const COMMA = /，/u;
const CLOSING_MARK = /[。：]$/u;

/** Whether a line looks like a heading, by its own words alone. */
export function headingShape(line: OutlineLine, roles: SectionRoles): HeadingShape {
  const bare = line.words.replace(CLOSING_MARK, '');
  const isSentence = SENTENCE_MARK.test(bare);
  const opening = isSentence ? firstSentence(line.folded) : line.folded;
  if (roles.notHeadings.some((pattern) => pattern.test(opening))) return null;
  if (isSentence) return isRunIn(line, roles) ? 'run-in' : null;
  if (bare.length > TITLE_MAX_CHARACTERS) return null;
  if (line.markedLevel !== null) return 'title';
  if (COMMA.test(bare)) return null;
  const isPlain = line.numbering !== null && bare === line.words;
  return isPlain || endsAsHeading(bare, roles) ? 'title' : null;
}

/** The words of a heading: without the closing mark, and without the text that it runs into. */
export function headingWords(words: string): string {
  return firstSentence(words).replace(CLOSING_MARK, '');
}

/** Up to the first mark that ends a sentence, without it. */
export function firstSentence(text: string): string {
  return text.split(SENTENCE_MARK)[0] ?? text;
}

/** Whether lines that look like headings are items of a list: 1.县委政策研究室 2.县电子政务信息中心 (003). */
export function listItems(
  lines: readonly OutlineLine[],
  shapes: readonly HeadingShape[],
): readonly boolean[] {
  const items: boolean[] = [];
  const isBareTitle = (index: number) => shapes[index] === 'title';
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const after = lines[index + 1];
    const continues = before !== undefined && isNext(before, line);
    const isItem =
      line.markedLevel === null &&
      ((continues && (items[index - 1] === true || shapes[index - 1] === null)) ||
        (after !== undefined &&
          isNext(line, after) &&
          isBareTitle(index) &&
          isBareTitle(index + 1)));
    items.push(isItem);
  });
  return items;
}

function isNext(before: OutlineLine, after: OutlineLine): boolean {
  const [one, two] = [before.numbering, after.numbering];
  if (one === null || two === null || after.followsTable) return false;
  return one.style === two.style && one.value !== null && two.value === one.value + 1;
}

function isRunIn(line: OutlineLine, roles: SectionRoles): boolean {
  const opening = headingWords(line.words);
  return (
    line.numbering !== null &&
    opening.length <= RUN_IN_MAX_CHARACTERS &&
    !COMMA.test(opening) &&
    endsAsHeading(opening, roles)
  );
}

function endsAsHeading(bare: string, roles: SectionRoles): boolean {
  return roles.headingEndings.some((ending) => bare.endsWith(ending));
}
