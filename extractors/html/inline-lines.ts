import type { Line } from '../../schemas/document/block.ts';
import type { Range } from '../encoding/source-lines.ts';
import type { PageText } from './page-node.ts';
import type { PageSource } from './page-source.ts';

/** Runs of these are shown as one space; no-break and ideographic spaces are not among them. */
const COLLAPSING = /[ \t\n\r\f]+/gu;

/** East Asian characters, between which a line break of the source stands for nothing (CSS Text 3). */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Spaces at the ends of a source slice, written as characters or as entities. */
const SPACE = String.raw`(?:\s|&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#12288|#x3000);?)`;
const LEADING_SPACE = new RegExp(`^${SPACE}+`, 'iu');
const TRAILING_SPACE = new RegExp(`${SPACE}$`, 'iu');

/**
 * The text of a run as lines, one for each text of the tree, so that a figure is found again to
 * the character. White space is collapsed and the ends are trimmed; none for a blank run.
 */
export function inlineLines(source: PageSource, texts: readonly PageText[]): readonly Line[] {
  const full = texts.map(({ text }) => text).join('');
  let from = 0;
  const shown = texts.map((node) => {
    const text = collapsed(full, from, from + node.text.length);
    from += node.text.length;
    return { text, node };
  });
  const first = shown.findIndex(({ text }) => text.trim() !== '');
  const last = shown.findLastIndex(({ text }) => text.trim() !== '');
  if (first < 0) return [];
  return shown.slice(first, last + 1).flatMap(({ text, node }, i) => {
    const start = i === 0 ? text.trimStart() : text;
    const trimmed = first + i === last ? start.trimEnd() : start;
    if (trimmed === '') return [];
    const isChanged = trimmed.length !== node.end - node.start;
    const range = isChanged ? trimmedRange(source.text, node) : node;
    return [{ text: trimmed, provenance: source.place(range) }];
  });
}

/** Text of `full[from..to)` with white space as shown; what stands before it counts. */
function collapsed(full: string, from: number, to: number): string {
  return full.slice(from, to).replace(COLLAPSING, (space, offset: number) => {
    const before = full.charAt(from + offset - 1);
    const after = full.charAt(from + offset + space.length);
    if (/[ \t\n\r\f]/u.test(before)) return '';
    return /[\n\r]/u.test(space) && WIDE.test(before) && WIDE.test(after) ? '' : ' ';
  });
}

/** A range without the spaces at its ends. */
export function trimmedRange(text: string, { start, end }: Range): Range {
  const slice = text.slice(start, end);
  const lead = LEADING_SPACE.exec(slice)?.[0].length ?? 0;
  let to = slice.length;
  for (let tail = trailing(slice, to); to > lead && tail > 0; tail = trailing(slice, to))
    to -= tail;
  return { start: start + lead, end: start + Math.max(to, lead) };
}

/** An entity at the end is at most this long. */
const LONGEST_ENTITY = 8;

function trailing(slice: string, to: number): number {
  return TRAILING_SPACE.exec(slice.slice(Math.max(0, to - LONGEST_ENTITY), to))?.[0].length ?? 0;
}
