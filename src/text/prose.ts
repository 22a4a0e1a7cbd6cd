import type { Block, Line } from '../../schemas/document/block.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';
import { foldedText } from './folded-text.ts';

interface CharacterPlace {
  readonly line: Line;
  /** Index into the text of the line. */
  readonly offset: number;
}

/** Running text in folded form, character by character traceable to the lines that print it. */
export interface Prose {
  /** Paragraphs are parted by `\n`. */
  readonly text: string;
  /** One for each UTF-16 unit of `text`; null for a `\n`. */
  readonly places: readonly (CharacterPlace | null)[];
}

/** The text of blocks, with sentences joined again that were broken over two of them. */
export function proseOf(blocks: readonly Block[], numbering: RegExp): Prose {
  const lines: string[] = [];
  const places: (CharacterPlace | null)[] = [];
  for (const own of blocks.flatMap(proseOfBlock)) {
    if (goesOn(lines.at(-1) ?? '', own.text, numbering)) {
      lines.push((lines.pop() ?? '') + own.text);
    } else {
      if (lines.length > 0) places.push(null);
      lines.push(own.text);
    }
    for (const place of own.places) places.push(place);
  }
  return { text: lines.join('\n'), places };
}

function proseOfBlock(block: Block): readonly Prose[] {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return [];
  const prose = foldedLines(block.lines);
  return prose.text === '' ? [] : [prose];
}

/** Where the characters from `start` to before `end` stand. */
export function proseProvenance(prose: Prose, start: number, end: number): Provenance | null {
  const places = prose.places.slice(start, end).filter((place) => place !== null);
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = first.line.provenance;
  const to = last.line.provenance;
  if (from.kind === 'span' && to.kind === 'span') {
    return { ...from, start: spanStart(first), end: Math.max(spanEnd(last), spanStart(first)) };
  }
  if (from.kind !== 'page') return from;
  const right = first.line === last.line ? last.offset + 1 : first.line.text.length;
  return onPage(first.line, first.offset, right) ?? from;
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
  const places: CharacterPlace[] = [];
  for (const line of lines) {
    let offset = 0;
    for (const character of line.text) {
      const folded = foldedCharacter(character);
      text += folded;
      for (let unit = 0; unit < folded.length; unit += 1) places.push({ line, offset });
      offset += character.length;
    }
  }
  return { text: unifiedCommas(text), places };
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
