import type { Block, Line } from '../../schemas/document/block.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';
import { foldedText, foldsUnitByUnit } from './folded-text.ts';

/** Running text in folded form, character by character traceable to the lines that print it. */
export interface Prose {
  /** Paragraphs are parted by `\n`. */
  readonly text: string;
  /** The line that prints each UTF-16 unit of `text`; null for a `\n`. */
  readonly lines: readonly (Line | null)[];
  /** Where each stands in the text of its line. */
  readonly offsets: readonly number[];
}

/** The text of blocks, with sentences joined again that were broken over two of them. */
export function proseOf(blocks: readonly Block[], numbering: RegExp): Prose {
  const paragraphs: string[] = [];
  const lines: (Line | null)[] = [];
  const offsets: number[] = [];
  for (const own of blocks.flatMap(proseOfBlock)) {
    if (goesOn(paragraphs.at(-1) ?? '', own.text, numbering)) {
      paragraphs.push((paragraphs.pop() ?? '') + own.text);
    } else {
      if (paragraphs.length > 0) {
        lines.push(null);
        offsets.push(0);
      }
      paragraphs.push(own.text);
    }
    for (const line of own.lines) lines.push(line);
    for (const offset of own.offsets) offsets.push(offset);
  }
  return { text: paragraphs.join('\n'), lines, offsets };
}

function proseOfBlock(block: Block): readonly Prose[] {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return [];
  const prose = foldedLines(block.lines);
  return prose.text === '' ? [] : [prose];
}

/** Where the characters from `start` to before `end` stand. */
export function proseProvenance(prose: Prose, start: number, end: number): Provenance | null {
  const first = placeFrom(prose, start, end, 1);
  const last = placeFrom(prose, end - 1, start - 1, -1);
  if (first === null || last === null) return null;
  const from = first.line.provenance;
  const to = last.line.provenance;
  if (from.kind === 'span' && to.kind === 'span') {
    return { ...from, start: spanStart(first), end: Math.max(spanEnd(last), spanStart(first)) };
  }
  if (from.kind !== 'page') return from;
  const right = first.line === last.line ? last.offset + 1 : first.line.text.length;
  return onPage(first.line, first.offset, right) ?? from;
}

interface CharacterPlace {
  readonly line: Line;
  readonly offset: number;
}

/** The first character that a line prints, from one index to before another. */
function placeFrom(
  { lines, offsets }: Prose,
  from: number,
  to: number,
  step: 1 | -1,
): CharacterPlace | null {
  for (let index = from; index !== to; index += step) {
    const line = lines[index];
    if (line != null) return { line, offset: offsets[index] ?? 0 };
  }
  return null;
}

/** A broken sentence ends in a word or a comma; list items and headings start with a number. */
const BROKEN_END = /[\p{Script=Han}\d，、（]$/u;
/** Shorter lines are labels and captions. */
const BROKEN_MIN_CHARACTERS = 20;

function goesOn(line: string, next: string, numbering: RegExp): boolean {
  if (line.length < BROKEN_MIN_CHARACTERS || numbering.test(next)) return false;
  return BROKEN_END.test(line);
}

function foldedLines(lines: readonly Line[]): Prose {
  let text = '';
  const printedBy: Line[] = [];
  const offsets: number[] = [];
  const add = (folded: string, line: Line, offset: number, step: 0 | 1) => {
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      printedBy.push(line);
      offsets.push(offset + unit * step);
    }
  };
  for (const line of lines) {
    if (foldsUnitByUnit(line.text)) {
      add(foldedText(line.text), line, 0, 1);
      continue;
    }
    let offset = 0;
    for (const character of line.text) {
      add(foldedCharacter(character), line, offset, 0);
      offset += character.length;
    }
  }
  return { text: unifiedCommas(text), lines: printedBy, offsets };
}

function foldedCharacter(character: string): string {
  const folded = foldedText(character);
  return folded === ';' ? '；' : folded;
}

/** A comma between digits belongs to the number: 1,202.95. */
export function unifiedCommas(text: string): string {
  return text.replace(/(?<=\d)，(?=\d{3}(?!\d))/gu, ',');
}

function spanStart({ line, offset }: CharacterPlace): number {
  const { provenance } = line;
  if (provenance.kind !== 'span') return 0;
  return isVerbatim(line) ? provenance.start + offset : provenance.start;
}

function spanEnd({ line, offset }: CharacterPlace): number {
  const { provenance } = line;
  if (provenance.kind !== 'span') return 0;
  return isVerbatim(line) ? provenance.start + offset + 1 : provenance.end;
}

/** Whether the line is a slice of the file: mark-up that was taken out shifts the rest. */
function isVerbatim({ text, provenance }: Line): boolean {
  return provenance.kind === 'span' && provenance.end - provenance.start === text.length;
}

function onPage(
  { provenance, edges, edgesAlong }: Line,
  start: number,
  end: number,
): Provenance | null {
  const [a, b] = [edges?.[start], edges?.[end]];
  if (provenance.kind !== 'page' || a === undefined || b === undefined) return null;
  const [left, top, right, bottom] = provenance.bbox;
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  return {
    ...provenance,
    bbox: edgesAlong === 'y' ? [left, from, right, to] : [from, top, to, bottom],
  };
}
