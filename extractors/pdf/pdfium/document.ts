import { SourceError } from '../../../schemas/errors.ts';
import { MOST_PAGES } from '../page-reading.ts';
import { giveUpEngine, type Pdfium, pdfium } from './engine.ts';

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of fpdfview.h. */
const ENCRYPTED_ERRORS: readonly number[] = [4, 5];

/** A file that PDFium has opened. */
export interface OpenDocument {
  readonly engine: Pdfium;
  /** FPDF_DOCUMENT. */
  readonly document: number;
  readonly pageCount: number;
  readonly source: string;
}

/**
 * What is read from an open document; it is closed behind.
 *
 * @throws SourceError when the file is encrypted, damaged or longer than any filing
 */
export async function withDocument<T>(
  bytes: Uint8Array,
  source: string,
  read: (open: OpenDocument) => T,
): Promise<T> {
  const engine = await pdfium();
  const { api } = engine;
  const data = api.pdfium.wasmExports.malloc(bytes.length);
  if (data === 0)
    throw new SourceError('pdf.too-large', source, `${source} does not fit in memory`);
  try {
    api.pdfium.HEAPU8.set(bytes, data);
    const document = api.FPDF_LoadMemDocument(data, bytes.length, '');
    if (document === 0) throw openingError(api.FPDF_GetLastError(), source);
    try {
      return read({ engine, document, pageCount: pageCount(engine, document, source), source });
    } finally {
      api.FPDF_CloseDocument(document);
    }
  } catch (error) {
    if (error instanceof SourceError) throw error;
    giveUpEngine();
    throw new SourceError('pdf.damaged', source, `${source} made the PDF engine fail`, {
      cause: error,
    });
  } finally {
    api.pdfium.wasmExports.free(data);
  }
}

function openingError(code: number, source: string): SourceError {
  return ENCRYPTED_ERRORS.includes(code)
    ? new SourceError('pdf.encrypted', source, `${source} needs a password to be opened`)
    : new SourceError('pdf.damaged', source, `${source} is no PDF that can be opened`);
}

function pageCount({ api }: Pdfium, document: number, source: string): number {
  const count = api.FPDF_GetPageCount(document);
  if (count <= MOST_PAGES) return count;
  const message = `${source} has ${count} pages; expected at most ${MOST_PAGES}`;
  throw new SourceError('pdf.too-large', source, message);
}

/**
 * What is read from a page; it is closed behind.
 *
 * @param number 1-based
 * @throws SourceError when the page cannot be read
 */
export function withPage<T>(
  { engine: { api }, document, source }: OpenDocument,
  number: number,
  read: (page: number) => T,
): T {
  const page = api.FPDF_LoadPage(document, number - 1);
  if (page === 0) {
    const message = `page ${number} of ${source} cannot be read`;
    throw new SourceError('pdf.damaged', source, message);
  }
  try {
    return read(page);
  } finally {
    api.FPDF_ClosePage(page);
  }
}
