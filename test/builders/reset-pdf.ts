import { withDocument, withPage } from '../../extractors/pdf/pdfium/document.ts';
import { float } from '../../extractors/pdf/pdfium/engine.ts';

export interface PageSetting {
  /** By how many quarters each page is turned further clockwise. */
  readonly quarterTurns: number;
  /** How much of each side of a page is cut off from what is shown, in points. */
  readonly cropped: number;
}

/** A PDF with the same contents whose pages are shown turned and cropped. */
export function resetPdf(
  bytes: Uint8Array,
  { quarterTurns, cropped }: PageSetting,
): Promise<Uint8Array> {
  return withDocument(bytes, 'reset', (open) => {
    const { api, scratch } = open.engine;
    for (let number = 1; number <= open.pageCount; number += 1) {
      withPage(open, number, (page) => {
        api.FPDF_GetPageBoundingBox(page, scratch);
        const [left, top, right, bottom] = [0, 1, 2, 3].map((at) => float(open.engine, at));
        const inset = [left ?? 0, bottom ?? 0, right ?? 0, top ?? 0].map((side, index) =>
          index < 2 ? side + cropped : side - cropped,
        );
        api.FPDFPage_SetCropBox(page, inset[0] ?? 0, inset[1] ?? 0, inset[2] ?? 0, inset[3] ?? 0);
        api.FPDFPage_SetRotation(page, (api.FPDFPage_GetRotation(page) + quarterTurns) % 4);
      });
    }
    const writer = api.PDFiumExt_OpenFileWriter();
    api.PDFiumExt_SaveAsCopy(open.document, writer);
    const size = api.PDFiumExt_GetFileWriterSize(writer);
    const data = api.pdfium.wasmExports.malloc(size);
    api.PDFiumExt_GetFileWriterData(writer, data, size);
    const saved = api.pdfium.HEAPU8.slice(data, data + size);
    api.pdfium.wasmExports.free(data);
    api.PDFiumExt_CloseFileWriter(writer);
    return saved;
  });
}
