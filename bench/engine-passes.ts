import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** What a pass met, so that two passes over the same files can be told to be complete. */
export interface Pass {
  readonly pages: number;
  readonly characters: number;
  readonly segments: number;
}

const PATH_OBJECT = 2;
const SCRATCH_BYTES = 64;

let engine: Promise<WrappedPdfiumModule> | undefined;

/** PDFium alone: code, box and size of every character, every segment of every path. */
export async function barePdfium(bytes: Uint8Array): Promise<Pass> {
  engine ??= init({}).then((api) => {
    api.PDFiumExt_Init();
    return api;
  });
  const api = await engine;
  const { malloc, free } = api.pdfium.wasmExports;
  const data = malloc(bytes.length);
  const scratch = malloc(SCRATCH_BYTES);
  api.pdfium.HEAPU8.set(bytes, data);
  const document = api.FPDF_LoadMemDocument(data, bytes.length, '');
  const pages = document === 0 ? 0 : api.FPDF_GetPageCount(document);
  let [characters, segments] = [0, 0];
  for (let number = 0; number < pages; number += 1) {
    const page = api.FPDF_LoadPage(document, number);
    characters += charactersOf(api, page, scratch);
    segments += segmentsOf(api, page, scratch);
    api.FPDF_ClosePage(page);
  }
  if (document !== 0) api.FPDF_CloseDocument(document);
  free(scratch);
  free(data);
  return { pages, characters, segments };
}

function charactersOf(api: WrappedPdfiumModule, page: number, scratch: number): number {
  const text = api.FPDFText_LoadPage(page);
  const count = api.FPDFText_CountChars(text);
  for (let index = 0; index < count; index += 1) {
    api.FPDFText_GetUnicode(text, index);
    api.FPDFText_GetFontSize(text, index);
    api.FPDFText_GetCharBox(text, index, scratch, scratch + 8, scratch + 16, scratch + 24);
  }
  api.FPDFText_ClosePage(text);
  return count;
}

function segmentsOf(api: WrappedPdfiumModule, page: number, scratch: number): number {
  const count = api.FPDFPage_CountObjects(page);
  let segments = 0;
  for (let index = 0; index < count; index += 1) {
    const object = api.FPDFPage_GetObject(page, index);
    if (api.FPDFPageObj_GetType(object) !== PATH_OBJECT) continue;
    const points = api.FPDFPath_CountSegments(object);
    for (let point = 0; point < points; point += 1) {
      const segment = api.FPDFPath_GetPathSegment(object, point);
      api.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
    }
    segments += points;
  }
  return segments;
}

const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** pdf.js alone: text and operator list of every page. */
export async function barePdfjs(bytes: Uint8Array): Promise<Pass> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${PDFJS}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${PDFJS}/standard_fonts/`,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await task.promise;
  let [characters, segments] = [0, 0];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    characters += items.reduce((sum, item) => sum + ('str' in item ? item.str.length : 0), 0);
    segments += (await page.getOperatorList()).fnArray.length;
  }
  const pages = document.numPages;
  await task.destroy();
  return { pages, characters, segments };
}
