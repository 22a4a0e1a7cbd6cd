import { SourceError } from '../../schemas/errors.ts';

/** Half-open range of bytes in the table stream. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** The file information block at the start of the WordDocument stream (MS-DOC 2.5). */
export interface Fib {
  readonly tableStream: '0Table' | '1Table';
  /** Characters of each story; they follow each other in this order. */
  readonly stories: readonly Story[];
  readonly pieces: ByteRange;
  readonly styles: ByteRange;
  readonly characterRuns: ByteRange;
  readonly paragraphRuns: ByteRange;
  readonly lists: ByteRange;
  readonly listInstances: ByteRange;
}

export interface Story {
  readonly kind:
    | 'main'
    | 'footnotes'
    | 'headers'
    | 'comments'
    | 'endnotes'
    | 'text-boxes'
    | 'header-text-boxes';
  readonly length: number;
}

/** FibBase: magic number, version, flags. */
const MAGIC = 0xa5ec;
const WORD_97 = 0xc1;
const FLAGS_AT = 0x0a;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

/** FibRgLw97.ccpText and what follows; the fourth was for macros. */
const STORY_LENGTHS: readonly (readonly [Story['kind'], number])[] = [
  ['main', 0x4c],
  ['footnotes', 0x50],
  ['headers', 0x54],
  ['comments', 0x5c],
  ['endnotes', 0x60],
  ['text-boxes', 0x64],
  ['header-text-boxes', 0x68],
];

/** Offset and length of a structure of the table stream, by its index in FibRgFcLcb97. */
const RANGES_AT = 0x9a;
const RANGE_INDEX = {
  styles: 1,
  characterRuns: 12,
  paragraphRuns: 13,
  pieces: 33,
  lists: 73,
  listInstances: 74,
} as const;

/** @throws SourceError `doc.encrypted`, `doc.too-old` */
export function fileInformation(word: DataView, source: string): Fib {
  if (word.getUint16(0, true) !== MAGIC || word.getUint16(2, true) < WORD_97) {
    throw new SourceError(
      'doc.too-old',
      source,
      `${source} is older than Word 97: open it and save it as .docx`,
    );
  }
  const flags = word.getUint16(FLAGS_AT, true);
  if ((flags & ENCRYPTED) !== 0) {
    throw new SourceError(
      'doc.encrypted',
      source,
      `${source} is encrypted: open it with its password and save it without one`,
    );
  }
  const range = (index: number): ByteRange => {
    const start = word.getUint32(RANGES_AT + index * 8, true);
    return { start, end: start + word.getUint32(RANGES_AT + index * 8 + 4, true) };
  };
  return {
    tableStream: (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table',
    stories: STORY_LENGTHS.map(([kind, at]) => ({ kind, length: word.getUint32(at, true) })),
    styles: range(RANGE_INDEX.styles),
    characterRuns: range(RANGE_INDEX.characterRuns),
    paragraphRuns: range(RANGE_INDEX.paragraphRuns),
    pieces: range(RANGE_INDEX.pieces),
    lists: range(RANGE_INDEX.lists),
    listInstances: range(RANGE_INDEX.listInstances),
  };
}
