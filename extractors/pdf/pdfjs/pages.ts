import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import { z } from 'zod';
import { pageFrame } from '../page-frame.ts';
import type { PageReading } from '../page-reading.ts';
import { type Font, fontOf } from './font.ts';
import { pageMarks } from './page-marks.ts';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const listSchema = z.object({
  fnArray: z.array(z.number()),
  argsArray: z.array(z.array(z.unknown()).nullable()),
});

/**
 * Pages of a PDF, read by pdf.js: slower than PDFium by far, and independent of it.
 *
 * @param numbers of the pages to read, 1-based; all where absent
 * @throws whatever pdf.js throws at a file that it cannot read
 */
export async function pdfjsPages(
  bytes: Uint8Array,
  numbers?: readonly number[],
): Promise<readonly PageReading[]> {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const operatorNames = new Map<unknown, string>(
    Object.entries(OPS).map(([name, code]) => [code, name]),
  );
  const task = getDocument({
    // The engine takes the bytes away from their owner.
    data: new Uint8Array(bytes),
    cMapUrl: `${PACKAGE}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${PACKAGE}/standard_fonts/`,
    wasmUrl: `${PACKAGE}/wasm/`,
    fontExtraProperties: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const wanted = numbers ?? Array.from({ length: document.numPages }, (_, index) => index + 1);
    const pages: PageReading[] = [];
    for (const number of wanted)
      pages.push(await pageReading(await document.getPage(number), operatorNames));
    return pages;
  } finally {
    await task.destroy();
  }
}

async function pageReading(
  page: PDFPageProxy,
  operatorNames: ReadonlyMap<unknown, string>,
): Promise<PageReading> {
  const list = listSchema.parse(await page.getOperatorList());
  const frame = pageFrame(boxSchema.parse(page.view), page.rotate / 90);
  const fonts = new Map<string, Font>();
  const nameOf = (code: unknown) => operatorNames.get(code) ?? '';
  const operators = list.fnArray.map((code, index) => ({
    name: nameOf(code),
    values: list.argsArray[index] ?? [],
  }));
  const marks = pageMarks(operators, {
    frame,
    paintNamed: nameOf,
    fontNamed: (name) => {
      const font = fonts.get(name) ?? fontOf(page.commonObjs.get(name));
      fonts.set(name, font);
      return font;
    },
  });
  page.cleanup();
  return { number: page.pageNumber, width: frame.width, height: frame.height, ...marks };
}
