import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { z } from 'zod';
import type { Matrix } from '../../page-layout/matrix.ts';

/** Room for a matrix of six floats, a rectangle, four doubles or four integers. */
const SCRATCH_BYTES = 64;
const FLOAT_BYTES = 4;
const DOUBLE_BYTES = 8;

const native = z.custom<(...values: number[]) => number>((value) => typeof value === 'function');

/** What is called for each character or point, without the wrapper that costs more than the call. */
const nativeSchema = z.object({
  FPDFText_GetUnicode: native,
  FPDFText_GetMatrix: native,
  FPDFText_GetFontSize: native,
  FPDFTextObj_GetFont: native,
  FPDFTextObj_GetTextRenderMode: native,
  FPDFText_HasUnicodeMapError: native,
  FPDFText_IsGenerated: native,
  FPDFText_GetTextObject: native,
  FPDFText_GetCharOrigin: native,
  FPDFText_GetCharBox: native,
  FPDFText_GetLooseCharBox: native,
  FPDFPath_CountSegments: native,
  FPDFPath_GetDrawMode: native,
  FPDFPath_GetPathSegment: native,
  FPDFPathSegment_GetPoint: native,
  FPDFPathSegment_GetType: native,
  FPDFPathSegment_GetClose: native,
  FPDFPageObj_GetType: native,
  FPDFPageObj_GetMatrix: native,
  FPDFPageObj_GetFillColor: native,
  FPDFPageObj_GetStrokeColor: native,
  FPDFPageObj_GetStrokeWidth: native,
  FPDFPage_GetObject: native,
  FPDFPageObj_GetClipPath: native,
  FPDFClipPath_CountPaths: native,
  FPDFClipPath_CountPathSegments: native,
  FPDFClipPath_GetPathSegment: native,
});

/** PDFium compiled to WebAssembly, with a piece of its memory for what functions return by pointer. */
export interface Pdfium {
  readonly api: WrappedPdfiumModule;
  readonly native: z.infer<typeof nativeSchema>;
  /** Address of the scratch memory. */
  readonly scratch: number;
}

let started: Promise<Pdfium> | null = null;

/** One engine a process; started at the first document. */
export function pdfium(): Promise<Pdfium> {
  started ??= init({}).then((api) => {
    api.PDFiumExt_Init();
    return {
      api,
      native: nativeSchema.parse({ ...api.pdfium.wasmExports }),
      scratch: api.pdfium.wasmExports.malloc(SCRATCH_BYTES),
    };
  });
  return started;
}

/** Lets the next document start another engine: this one has failed and its memory is not to be trusted. */
export function giveUpEngine(): void {
  started = null;
}

/** Address of the n-th float or integer of the scratch memory. */
export function floatAddress({ scratch }: Pdfium, index: number): number {
  return scratch + index * FLOAT_BYTES;
}

export function doubleAddress({ scratch }: Pdfium, index: number): number {
  return scratch + index * DOUBLE_BYTES;
}

export function float({ api, scratch }: Pdfium, index: number): number {
  return api.pdfium.HEAPF32[scratch / FLOAT_BYTES + index] ?? 0;
}

export function double({ api, scratch }: Pdfium, index: number): number {
  return api.pdfium.HEAPF64[scratch / DOUBLE_BYTES + index] ?? 0;
}

export function integer({ api, scratch }: Pdfium, index: number): number {
  return api.pdfium.HEAP32[scratch / FLOAT_BYTES + index] ?? 0;
}

/** The matrix in the scratch memory: FS_MATRIX. */
export function matrixRead(engine: Pdfium): Matrix {
  const at = (index: number) => float(engine, index);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}
