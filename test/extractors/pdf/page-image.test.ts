import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pdfPageImage } from '../../../extractors/pdf/pdfium/page-image.ts';
import { pdf } from '../../builders/pdf.ts';

const WHITE = [255, 255, 255];
const RED = [255, 0, 0];
const BLACK = [0, 0, 0];

/** Colour at a pixel of an 8 bit RGBA picture whose rows are not filtered against others. */
function colourAt(png: Uint8Array, width: number, x: number, y: number): readonly number[] {
  const pixels = unfiltered(inflateSync(imageData(Buffer.from(png))), width);
  const at = (y * width + x) * 4;
  return [...pixels.subarray(at, at + 3)];
}

function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return Buffer.concat(parts);
}

function unfiltered(rows: Buffer, width: number): Buffer {
  const stride = width * 4;
  const out = Buffer.alloc((rows.length / (stride + 1)) * stride);
  for (let i = 0; i < out.length; i += 1) {
    const [row, column] = [Math.floor(i / stride), i % stride];
    const before = (at: number, isInside: boolean) => (isInside ? (out[at] ?? 0) : 0);
    const left = before(i - 4, column >= 4);
    const above = before(i - stride, row > 0);
    const corner = before(i - stride - 4, row > 0 && column >= 4);
    const filter = rows[row * (stride + 1)] ?? 0;
    const raw = rows[row * (stride + 1) + 1 + column] ?? 0;
    out[i] = raw + predicted(filter, left, above, corner);
  }
  return out;
}

/** Filters 0 to 4 of the PNG specification, section 9.2. */
function predicted(filter: number, left: number, above: number, corner: number): number {
  const distance = (value: number) => Math.abs(left + above - corner - value);
  const [nearest = 0] = [left, above, corner].toSorted((a, b) => distance(a) - distance(b));
  return [0, left, above, Math.floor((left + above) / 2), nearest][filter] ?? 0;
}

test('a page is drawn as it is shown, with a red frame around each box', async () => {
  const content = '50 50 100 20 re f';
  const bytes = pdf({ content, mediaBox: [0, 0, 200, 100], rotate: 90 });
  const view = { page: 1, boxes: [[30, 40, 80, 160] as const], dotsPerInch: 72 };
  const { png, width, height } = await pdfPageImage(bytes, 'x.pdf', view);
  expect([width, height]).toEqual([100, 200]);
  expect(colourAt(png, width, 60, 100)).toEqual(BLACK);
  expect(colourAt(png, width, 28, 100)).toEqual(RED);
  expect(colourAt(png, width, 10, 10)).toEqual(WHITE);
});

test('a page that the file has not is a source error', async () => {
  const view = { page: 2, boxes: [], dotsPerInch: 72 };
  const drawing = pdfPageImage(pdf({ content: '' }), 'x.pdf', view);
  await expect(drawing).rejects.toMatchObject({ code: 'pdf.no-such-page' });
});

test('a page of poster size is drawn more coarsely', async () => {
  const bytes = pdf({ content: '', mediaBox: [0, 0, 14_400, 14_400] });
  const { width } = await pdfPageImage(bytes, 'x.pdf', { page: 1, boxes: [], dotsPerInch: 150 });
  expect(width).toBe(4000);
});
