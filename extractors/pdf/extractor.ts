import type { Document } from '../../schemas/document/document.ts';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { Extractor, PageImage, PageView } from '../contract.ts';
import type { FileType } from '../file-types.ts';
import { pageBlocks } from '../page-layout/page-blocks.ts';
import { pagePrint } from '../page-layout/page-print.ts';
import { cleanPage } from './clean-page.ts';
import { pdfPageImage } from './pdfium/page-image.ts';
import { pdfiumPages } from './pdfium/pages.ts';
import { pdfjsPages } from './pdfjs/pages.ts';
import { settledReadings } from './settled-readings.ts';

/** ISO 32000 wants the signature first; readers accept it within so many bytes. */
const SIGNATURE_WITHIN_BYTES = 1024;
const SIGNATURE = '%PDF-';

/** PDF with a text layer. */
export const pdfExtractor: Extractor = {
  format: 'pdf',

  fileType({ bytes }: SourceFile): FileType | null {
    const head = bytes.subarray(0, SIGNATURE_WITHIN_BYTES);
    return String.fromCharCode(...head).includes(SIGNATURE) ? 'pdf' : null;
  },

  async extract({ bytes, source }: SourceFile): Promise<Outcome<Document>> {
    const readings = await settledReadings(await pdfiumPages(bytes, source), (numbers) =>
      pdfjsPages(bytes, numbers),
    );
    const cleaned = readings.value.map(cleanPage);
    const pages = cleaned.map(({ value }) => value);
    const hasText = pages.some(({ characters }) => characters.length > 0);
    return {
      value: {
        format: 'pdf',
        encoding: null,
        pages: pages.map(({ number, width, height }) => ({ number, width, height })),
        blocks: hasText ? pageBlocks(pages) : [],
        print: pagePrint(pages),
      },
      problems: [
        ...readings.problems,
        ...cleaned.flatMap(({ problems }) => problems),
        ...(hasText ? [] : [noTextLayer(source, pages.length)]),
      ],
    };
  },

  pageImage({ bytes, source }: SourceFile, view: PageView): Promise<PageImage> {
    return pdfPageImage(bytes, source, view);
  },
};

function noTextLayer(source: string, pageCount: number): Problem {
  return {
    code: 'pdf.no-text-layer',
    severity: 'error',
    message: `${source} has ${pageCount} pages and no text on any; expected a text layer`,
    provenance: null,
    statement: null,
    printed: null,
  };
}
