/** Characters of a file and the encoding that they were read with. */
export interface DecodedText {
  readonly text: string;
  /** As the WHATWG names it: `utf-8`, `utf-16le`, `utf-16be` or `gb18030`. */
  readonly encoding: string;
}

const BYTE_ORDER_MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** How far into a file zero bytes are counted: newlines and figures show up well before. */
const SNIFFED_BYTES = 65_536;

/** Share of the zero bytes that must stand on one side of the pairs for a file to be UTF-16. */
const ONE_SIDED_SHARE = 0.9;

/** Control characters that text may hold: tab, LF, VT, FF, CR, and Ctrl-Z as end of a DOS file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const FORBIDDEN_CONTROL = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f\u007f]/u;

/**
 * Decodes the bytes of a text file: byte order mark, UTF-16 without one, strict UTF-8, strict
 * GB18030, in this order. Null when none fits, or when what came out holds control characters
 * (then it is a binary file that happens to decode). The byte order mark is not part of the text.
 */
export function decodedText(bytes: Uint8Array): DecodedText | null {
  const marked = BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));
  if (marked !== undefined) {
    return strictlyDecoded(bytes.subarray(marked.bytes.length), marked.encoding);
  }
  const wide = markless16Encoding(bytes);
  if (wide !== null) return strictlyDecoded(bytes, wide);
  return strictlyDecoded(bytes, 'utf-8') ?? strictlyDecoded(bytes, 'gb18030');
}

function strictlyDecoded(bytes: Uint8Array, encoding: string): DecodedText | null {
  const text = decodedOrNull(bytes, encoding);
  return text === null || FORBIDDEN_CONTROL.test(text) ? null : { text, encoding };
}

/** The one place where a failed decoding is an answer and not a fault: the next encoding is tried. */
function decodedOrNull(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** ASCII characters are half zero in UTF-16; which half tells the byte order. */
function markless16Encoding(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const end = Math.min(bytes.length, SNIFFED_BYTES);
  for (let i = 0; i < end; i += 1) {
    if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const total = even + odd;
  if (total === 0) return null;
  if (odd >= total * ONE_SIDED_SHARE) return 'utf-16le';
  return even >= total * ONE_SIDED_SHARE ? 'utf-16be' : null;
}
