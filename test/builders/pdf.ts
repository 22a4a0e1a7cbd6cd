/** A page of a built PDF: its content stream and what its dictionary says besides. */
export interface PdfPage {
  readonly content: string;
  readonly mediaBox?: readonly [number, number, number, number];
  readonly rotate?: number;
}

const A4 = [0, 0, 595, 842] as const;

/** Fonts that need no file: a Chinese one in two encodings, one of unknown codes, a Latin one. */
const FONTS = [
  type0('STSong-Light', 'UniGB-UCS2-H', 'Adobe-GB1'),
  type0('STSong-Light', 'GBK-EUC-H', 'Adobe-GB1'),
  type0('Hidden', 'Identity-H', 'Adobe-Identity'),
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
];
export const CHINESE = 'F0';
export const CHINESE_GBK = 'F1';
export const HIDDEN = 'F2';
export const LATIN = 'F3';

function type0(name: string, encoding: string, collection: string): string {
  const [registry, ordering] = collection.split('-');
  const info = `<< /Registry (${registry}) /Ordering (${ordering}) /Supplement 0 >>`;
  const font = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo ${info} /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >> >>`;
  return `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} /DescendantFonts [${font}] >>`;
}

/** A PDF of some pages, without compression. */
export function pdf(...pages: readonly PdfPage[]): Uint8Array {
  const fontsAt = 3 + 2 * pages.length;
  const fonts = FONTS.map((_, index) => `/F${index} ${fontsAt + index} 0 R`).join(' ');
  const kids = pages.map((_, index) => `${3 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...pages.flatMap(({ content, mediaBox = A4, rotate = 0 }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [${mediaBox.join(' ')}] /Rotate ${rotate} /Resources << /Font << ${fonts} >> >> /Contents ${4 + 2 * index} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
    ...FONTS,
  ];
  return new TextEncoder().encode(fileOf(objects));
}

function fileOf(objects: readonly string[]): string {
  let file = '%PDF-1.7\n';
  const offsets: number[] = [];
  objects.forEach((object, index) => {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

/** Operators that print a text with its first character at x, y (points, from the bottom left). */
export function shown(text: string, x: number, y: number, size = 10, font = CHINESE): string {
  return shownCodes(ucs2(text), `1 0 0 1 ${x} ${y}`, size, font);
}

/**
 * The same for given codes under a text matrix.
 *
 * @param hexadecimal codes of the font's encoding
 */
export function shownCodes(hexadecimal: string, matrix: string, size = 10, font = CHINESE): string {
  return `BT /${font} ${size} Tf ${matrix} Tm <${hexadecimal}> Tj ET\n`;
}

export function ucs2(text: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('');
}
