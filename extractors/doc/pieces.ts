import { SourceError } from '../../schemas/errors.ts';
import type { ByteRange } from './fib.ts';

/** A stretch of text that stands together in the file. Positions count characters of all stories. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Where its first character stands in the WordDocument stream. */
  readonly offset: number;
  readonly characterBytes: 1 | 2;
}

/** Clx (MS-DOC 2.9.38): property lists, each marked 1, then the piece table, marked 2. */
const PROPERTIES_MARK = 1;
const PIECE_BYTES = 8;

const COMPRESSED = 0x4000_0000;
const OFFSET_MASK = 0x3fff_ffff;

/** A filing has less than a million; pieces of a hostile file may all repeat the same text. */
const MOST_CHARACTERS = 20_000_000;

/** The piece table: which bytes are which characters. */
export function pieces(table: DataView, range: ByteRange): readonly Piece[] {
  let at = range.start;
  while (table.getUint8(at) === PROPERTIES_MARK) at += 3 + table.getUint16(at + 1, true);
  const start = at + 5;
  const count = Math.floor((table.getUint32(at + 1, true) - 4) / (PIECE_BYTES + 4));
  const descriptors = start + (count + 1) * 4;
  return Array.from({ length: count }, (_, i) => {
    const fc = table.getUint32(descriptors + i * PIECE_BYTES + 2, true);
    const isCompressed = (fc & COMPRESSED) !== 0;
    return {
      start: table.getUint32(start + i * 4, true),
      end: table.getUint32(start + i * 4 + 4, true),
      offset: isCompressed ? (fc & OFFSET_MASK) / 2 : fc & OFFSET_MASK,
      characterBytes: isCompressed ? 1 : 2,
    };
  });
}

/** All characters, those of code page 1252 where a piece stores one byte each. */
export function pieceText(word: Uint8Array, all: readonly Piece[], source: string): string {
  const length = all.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length > MOST_CHARACTERS) {
    throw new SourceError(
      'doc.too-large',
      source,
      `${source} has ${length} characters; expected at most ${MOST_CHARACTERS}`,
    );
  }
  return all
    .map(({ start, end, offset, characterBytes }) => {
      const bytes = word.subarray(offset, offset + (end - start) * characterBytes);
      const encoding = characterBytes === 1 ? 'windows-1252' : 'utf-16le';
      return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    })
    .join('');
}

/** Offset in the WordDocument stream of a character; null where no piece holds it. */
export function offsetOf(all: readonly Piece[], position: number): number | null {
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((all[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  const piece = all[low];
  if (piece === undefined || position < piece.start || position >= piece.end) return null;
  return piece.offset + (position - piece.start) * piece.characterBytes;
}
