import type { Bbox } from '../../../schemas/document/provenance.ts';
import { SourceError } from '../../../schemas/errors.ts';
import type { PageImage, PageView } from '../../contract.ts';
import { type OpenDocument, withDocument, withPage } from './document.ts';
import { integer, type Pdfium } from './engine.ts';

const POINTS_AN_INCH = 72;
/** A page of A3 at 200 dpi has 8 million; what is larger is drawn more coarsely. */
const MOST_PIXELS = 16_000_000;
/** FPDF_ANNOT and FPDF_REVERSE_BYTE_ORDER of fpdfview.h: red comes first, as PNG has it. */
const RENDER_FLAGS = 0x01 | 0x10;
const WHITE = 0xffffffff;
/** Red, for a bitmap that is filled with blue first and read with red first. */
const FRAME_COLOUR = 0xff0000ff;
const FRAME_PX = 2;
/** The frame stands this far from the characters. */
const FRAME_GAP_PT = 2;
const PNG_COMPRESSION = 6;

/**
 * A page as a PNG, with a frame around each box.
 *
 * @throws SourceError when the file cannot be opened, has no such page, or the page cannot be drawn
 */
export function pdfPageImage(
  bytes: Uint8Array,
  source: string,
  view: PageView,
): Promise<PageImage> {
  return withDocument(bytes, source, (open) => {
    if (view.page > open.pageCount) throw noSuchPage(open, view.page);
    return withPage(open, view.page, (page) => drawnPage(open, page, view));
  });
}

function drawnPage({ engine, source }: OpenDocument, page: number, view: PageView): PageImage {
  const { api } = engine;
  const [width, height] = [api.FPDF_GetPageWidthF(page), api.FPDF_GetPageHeightF(page)];
  const scale = Math.min(
    view.dotsPerInch / POINTS_AN_INCH,
    Math.sqrt(MOST_PIXELS / (width * height)),
  );
  const size = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
  const bitmap = api.FPDFBitmap_Create(size.width, size.height, 0);
  if (bitmap === 0) throw undrawn(source, view.page);
  try {
    api.FPDFBitmap_FillRect(bitmap, 0, 0, size.width, size.height, WHITE);
    api.FPDF_RenderPageBitmap(bitmap, page, 0, 0, size.width, size.height, 0, RENDER_FLAGS);
    for (const box of view.boxes) drawFrame(engine, bitmap, box, scale);
    const png = encoded(engine, bitmap, size);
    if (png === null) throw undrawn(source, view.page);
    return { png, ...size };
  } finally {
    api.FPDFBitmap_Destroy(bitmap);
  }
}

function drawFrame({ api }: Pdfium, bitmap: number, [x0, y0, x1, y1]: Bbox, scale: number): void {
  const px = (points: number) => Math.round(points * scale);
  const [left, top] = [px(x0 - FRAME_GAP_PT), px(y0 - FRAME_GAP_PT)];
  const [width, height] = [px(x1 + FRAME_GAP_PT) - left, px(y1 + FRAME_GAP_PT) - top];
  const fill = (x: number, y: number, wide: number, high: number) =>
    api.FPDFBitmap_FillRect(bitmap, x, y, wide, high, FRAME_COLOUR);
  fill(left, top, width, FRAME_PX);
  fill(left, top + height, width + FRAME_PX, FRAME_PX);
  fill(left, top, FRAME_PX, height);
  fill(left + width, top, FRAME_PX, height);
}

/** Null where the encoder has no memory for it. */
function encoded(
  engine: Pdfium,
  bitmap: number,
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array | null {
  const { api, scratch } = engine;
  const length = api.EPDF_PNG_EncodeRGBA(
    api.FPDFBitmap_GetBuffer(bitmap),
    width,
    height,
    api.FPDFBitmap_GetStride(bitmap),
    PNG_COMPRESSION,
    scratch,
  );
  if (length === 0) return null;
  const address = integer(engine, 0);
  const png = api.pdfium.HEAPU8.slice(address, address + length);
  api.pdfium.wasmExports.free(address);
  return png;
}

function noSuchPage({ source, pageCount }: OpenDocument, page: number): SourceError {
  return new SourceError(
    'pdf.no-such-page',
    source,
    `${source} has ${pageCount} pages, no page ${page}`,
  );
}

function undrawn(source: string, page: number): SourceError {
  return new SourceError('pdf.page-not-drawn', source, `page ${page} of ${source} cannot be drawn`);
}
