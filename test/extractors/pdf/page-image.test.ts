import { expect, test } from 'vitest';
import { pdfPageImage } from '../../../extractors/pdf/pdfium/page-image.ts';
import { pdf } from '../../builders/pdf.ts';
import { pngPixels } from '../../builders/png-pixels.ts';

const WHITE = [255, 255, 255];
const RED = [255, 0, 0];
const BLACK = [0, 0, 0];

function colourAt(png: Uint8Array, width: number, x: number, y: number): readonly number[] {
  const at = (y * width + x) * 4;
  return [...pngPixels(png, width).subarray(at, at + 3)];
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
