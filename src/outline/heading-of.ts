import type { SectionRoles } from '../knowledge/section-roles.ts';
import { rolePatternOf } from '../knowledge/section-roles.ts';
import {
  firstSentence,
  type HeadingShape,
  headingShape,
  headingWords,
  listItems,
} from './heading-shape.ts';
import type { OutlineLine } from './outline-lines.ts';

/** A line that opens a section, with the line that its words may be broken off to. */
export interface Heading {
  readonly printed: string;
  readonly words: string;
  readonly line: OutlineLine;
  /** Blocks that are the heading and nothing else; none where it opens a paragraph. */
  readonly blocks: readonly number[];
  /** 2 where a part stands alone above its name (001: # 第二部分 / ### 部门决算表). */
  readonly lineCount: 1 | 2;
}

export interface HeadingReader {
  readonly lines: readonly OutlineLine[];
  readonly shapes: readonly HeadingShape[];
  readonly items: readonly boolean[];
  readonly roles: SectionRoles;
}

/** Styles whose number may stand on a line of its own: 第二部分, 附件1. */
const LONE_NUMBER_MAX_LEVEL = 2;

export function headingReader(lines: readonly OutlineLine[], roles: SectionRoles): HeadingReader {
  const shapes = lines.map((line) => headingShape(line, roles));
  return { lines, shapes, items: listItems(lines, shapes), roles };
}

/** The heading that a line is, or null for text, an item of a list, or words that name no section. */
export function headingAt(
  reader: HeadingReader,
  index: number,
  roleAround: (level: number | null) => string | null,
): Heading | null {
  const { lines, shapes, roles } = reader;
  const [line, shape] = [lines[index], shapes[index]];
  if (line === undefined || shape === undefined || shape === null) return null;
  const heading = joined(reader, line, index, shape === 'run-in');
  if (line.markedLevel !== null) return heading;
  const isNumbered = line.numbering !== null;
  if (isNumbered && reader.items[index] !== true) return heading;
  const around = roleAround(line.numbering?.level ?? null);
  const words = { words: heading.words, isNumbered, isMarked: false };
  const role = rolePatternOf(roles, words, around)?.role ?? null;
  return role === null || role === around ? null : heading;
}

function joined(
  reader: HeadingReader,
  line: OutlineLine,
  index: number,
  isRunIn: boolean,
): Heading {
  const words = headingWords(line.words) || line.folded;
  const blocks = isRunIn ? [] : [line.block];
  const printed = isRunIn ? firstSentence(line.printed) : line.printed;
  const alone: Heading = { printed, words, line, blocks, lineCount: 1 };
  const next = reader.lines[index + 1];
  const isLone = line.words === '' && (line.numbering?.level ?? 9) <= LONE_NUMBER_MAX_LEVEL;
  if (!isLone || next === undefined || !isName(reader, next, index + 1)) return alone;
  return {
    ...alone,
    printed: `${line.printed} ${next.printed}`,
    words: headingWords(next.folded),
    blocks: [...blocks, next.block],
    lineCount: 2,
  };
}

/** A short line without a number of its own, other than the lone 附件. */
function isName(reader: HeadingReader, line: OutlineLine, index: number): boolean {
  if (line.followsTable || (line.numbering?.value ?? null) !== null) return false;
  const isTitle = reader.shapes[index] === 'title';
  const bare = headingWords(line.folded);
  return isTitle || (bare === line.folded && bare.length <= 30 && !/，/u.test(bare));
}
