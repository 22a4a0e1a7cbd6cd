import type { Paragraph } from '../../schemas/document/block.ts';
import type { Bbox } from '../../schemas/document/provenance.ts';
import { isItemStart } from './item-start.ts';
import type { Margins, PageMargins } from './page-margins.ts';
import type { TextLine } from './text-line.ts';

/** Lines of one paragraph end this near to the right margin, in characters. */
const FULL_LINE_CHARACTERS = 2.5;
/** A first line is indented by two characters; one that goes on begins within this of the margin. */
const MARGIN_CHARACTERS = 1.2;
/** A line this long, measured by the width between the margins, is none of a title or list. */
const LONG_LINE_SHARE = 0.75;
/** The first line of a paragraph is indented by no more; a text set to the right is no such line. */
const INDENT_CHARACTERS = 5;
/** Characters of one paragraph differ in size by less than this share. */
const SAME_SIZE_SHARE = 0.25;
/** Lines of one paragraph follow each other within so many character sizes. */
const LEADING_CHARACTERS = 2.6;
/** Full stop, exclamation mark, question mark, semicolon: what follows on another page is a new paragraph. */
const SENTENCE_END = /[\u3002\uff01!\uff1f?\uff1b;]$/u;

/** Lines in reading order put together to paragraphs, over page breaks too. */
export function paragraphs(lines: readonly TextLine[], margins: PageMargins): readonly Paragraph[] {
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && goesOn(last, line, margins)) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const bbox = boxOf(group.filter(({ page }) => page === first.page).map((line) => line.bbox));
    const provenance = { kind: 'page' as const, page: first.page, bbox };
    return [{ kind: 'paragraph' as const, lines: group.flatMap((line) => line.lines), provenance }];
  });
}

function boxOf(boxes: readonly Bbox[]): Bbox {
  return [
    Math.min(...boxes.map(([x0]) => x0)),
    Math.min(...boxes.map(([, y0]) => y0)),
    Math.max(...boxes.map(([, , x1]) => x1)),
    Math.max(...boxes.map(([, , , y1]) => y1)),
  ];
}

function goesOn(last: TextLine, next: TextLine, margins: PageMargins): boolean {
  const before = margins.get(last.page);
  const after = margins.get(next.page);
  if (before === undefined || after === undefined || !last.isAlone || !next.isAlone) return false;
  if (!isWithin(last, before.left, INDENT_CHARACTERS) || !breaksOff(last, before)) return false;
  return isWithin(next, after.left, MARGIN_CHARACTERS) && isSameText(last, next);
}

/** A full line; or a long one in the middle of a sentence, where what comes next could not be divided. */
function breaksOff(line: TextLine, { left, right }: Margins): boolean {
  const isFull = line.bbox[2] >= right - FULL_LINE_CHARACTERS * line.fontSize;
  const isLong = line.bbox[2] - left >= LONG_LINE_SHARE * (right - left);
  return isFull || (isLong && !endsSentence(line));
}

function endsSentence({ lines }: TextLine): boolean {
  return SENTENCE_END.test(lines.at(-1)?.text ?? '');
}

/** Whether a line begins no further than so many characters from the left margin. */
function isWithin({ bbox, fontSize }: TextLine, left: number, characters: number): boolean {
  return bbox[0] <= left + characters * fontSize;
}

function isSameText(last: TextLine, next: TextLine): boolean {
  if (isItemStart(next.lines[0]?.text ?? '')) return false;
  if (Math.abs(next.fontSize - last.fontSize) > SAME_SIZE_SHARE * last.fontSize) return false;
  if (next.page !== last.page) return !endsSentence(last);
  return next.bbox[3] - last.bbox[3] <= LEADING_CHARACTERS * last.fontSize;
}
