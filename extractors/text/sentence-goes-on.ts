import { isBlank } from '../encoding/source-lines.ts';
import { isItemStart } from '../page-layout/item-start.ts';
import { displayWidth, hasClauseMark, isLabelStart, isSentenceEnd } from './line-shapes.ts';
import type { PlainLine } from './plain-line.ts';
import type { TextSource } from './text-source.ts';

/** A line narrower than this (20 Chinese characters) was not broken because it was full. */
const NARROWEST_FULL_WIDTH = 40;

/** Wider lines (70 Chinese characters) are whole paragraphs, not lines that a page was filled with. */
const WIDEST_PRINTED_WIDTH = 140;

/** How much of the widest line around it a line must fill to count as full. */
const FULL_SHARE = 0.8;

/** No sentence is longer; a text of junk without any full stop shall not become one paragraph. */
const MOST_LINES = 300;

/** How many lines around a line are measured. */
const MEASURED_LINES = 6;

/** A clause so short at the start of a line is the end of a word or clause broken before. */
const SHORT_CLAUSE = /^[^\s\u3001\uff0c\u3002\uff1b,;]{1,4}[\u3001\uff0c\u3002\uff1b]/u;

/**
 * Whether a line is the rest of a sentence that the lines gathered right before it broke off. PDF
 * converters leave a line break where a printed line was full, and a blank line where a page was
 * (samples 000, 001). Captions and titles are short, or hold no clause mark, or do not fill the line.
 */
export function sentenceGoesOn(
  source: TextSource,
  gathered: readonly PlainLine[],
  next: PlainLine,
): boolean {
  const last = gathered.at(-1);
  if (last === undefined || gathered.length >= MOST_LINES) return false;
  if (!mayBreakOff(last) || !mayContinue(next)) return false;
  const isProse = hasClauseMark(last.inline.text) || gathered.length > 1;
  if (!isProse && !SHORT_CLAUSE.test(next.inline.text)) return false;
  const isPageBreak = next.index > last.index + 1 || source.lines[next.index]?.startsPage === true;
  return isPageBreak || isFullLine(source, last);
}

function mayBreakOff({ inline, level, width }: PlainLine): boolean {
  return level === null && width >= NARROWEST_FULL_WIDTH && !isSentenceEnd(inline.text);
}

function mayContinue({ inline, level, isMarked }: PlainLine): boolean {
  const { text } = inline;
  return level === null && !isMarked && text !== '' && !isItemStart(text) && !isLabelStart(text);
}

/** Whether a line is about as wide as the widest around it, and that is no wider than a page. */
function isFullLine(source: TextSource, line: PlainLine): boolean {
  let widest = 0;
  for (const step of [-1, 1]) {
    for (let i = 0; i <= MEASURED_LINES; i += 1) {
      const near = source.lines[line.index + i * step];
      if (near === undefined || isBlank(near)) break;
      widest = Math.max(widest, displayWidth(near.text.trim()));
      if (widest > WIDEST_PRINTED_WIDTH) return false;
    }
  }
  return line.width >= widest * FULL_SHARE;
}
