import { pageFrame } from '../page-frame.ts';
import type { PageReading } from '../page-reading.ts';
import { pageCharacters } from './characters.ts';
import { withDocument, withPage } from './document.ts';
import { float, type Pdfium } from './engine.ts';
import { pageRules } from './rules.ts';

/**
 * Every page of a PDF, read by PDFium.
 *
 * @throws SourceError when the file is encrypted, damaged or longer than any filing
 */
export function pdfiumPages(bytes: Uint8Array, source: string): Promise<readonly PageReading[]> {
  return withDocument(bytes, source, (open) =>
    Array.from({ length: open.pageCount }, (_, index) =>
      withPage(open, index + 1, (page) => pageReading(open.engine, page, index + 1)),
    ),
  );
}

function pageReading(engine: Pdfium, page: number, number: number): PageReading {
  const { api, scratch } = engine;
  api.FPDF_GetPageBoundingBox(page, scratch);
  // FS_RECTF: left, top, right, bottom
  const box = [float(engine, 0), float(engine, 3), float(engine, 2), float(engine, 1)] as const;
  const frame = pageFrame(box, api.FPDFPage_GetRotation(page));
  const text = pageCharacters(engine, page, frame);
  const drawn = pageRules(engine, page, frame);
  return {
    number,
    width: frame.width,
    height: frame.height,
    characters: text.characters,
    rules: drawn.rules,
    omitted: text.omitted + drawn.omitted,
  };
}
