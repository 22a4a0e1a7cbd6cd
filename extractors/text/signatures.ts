/** First bytes of formats that other extractors read, or that nobody does. */
const BINARY_SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x50, 0x4b, 0x03, 0x04], // ZIP, and with it DOCX, XLSX, OFD
  [0x50, 0x4b, 0x05, 0x06], // empty ZIP
  [0xd0, 0xcf, 0x11, 0xe0], // OLE: DOC, XLS
  [0x52, 0x61, 0x72, 0x21], // Rar!
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF8
  [0x49, 0x49, 0x2a, 0x00], // TIFF, little endian
  [0x4d, 0x4d, 0x00, 0x2a], // TIFF, big endian
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // {\rtf: characters, but a format of its own
];

/** How far from the start `<html` may stand: behind a declaration, comments, a stray `<meta>`. */
const SNIFFED_CHARACTERS = 4096;

const PAGE_START = /<!doctype\s+html|<html[\s>]/iu;

/** A declaration, a comment or a tag: what may stand before `<html` in a page. */
const MARKUP = /<!--[^<>]*-->|<[^<>]*>/gu;

export function isBinary(bytes: Uint8Array): boolean {
  return BINARY_SIGNATURES.some((signature) => signature.every((byte, i) => bytes[i] === byte));
}

/**
 * Whether a text is a web page. A text that merely holds `<html><body><table>` further down (some
 * PDF-to-Markdown converters write each table so) is none.
 */
export function isHtmlPage(text: string): boolean {
  const head = text.slice(0, SNIFFED_CHARACTERS);
  const at = head.search(PAGE_START);
  return at >= 0 && head.slice(0, at).replace(MARKUP, '').trim() === '';
}
