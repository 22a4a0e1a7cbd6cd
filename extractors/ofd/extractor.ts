import type { Document } from '../../schemas/document/document.ts';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import { zipNames } from '../container/zip.ts';
import type { Extractor } from '../contract.ts';
import type { FileType } from '../file-types.ts';
import { pageBlocks } from '../page-layout/page-blocks.ts';
import { pagePrint } from '../page-layout/page-print.ts';
import { isOfd, ofdPackage } from './package.ts';
import { ofdPages } from './pages.ts';

/** Open Fixed-layout Document (GB/T 33190-2016) with text. */
export const ofdExtractor: Extractor = {
  format: 'ofd',

  async fileType({ bytes }: SourceFile): Promise<FileType | null> {
    return isOfd(await zipNames(bytes)) ? 'ofd' : null;
  },

  async extract({ bytes, source }: SourceFile): Promise<Outcome<Document>> {
    const pages = await ofdPages(await ofdPackage(bytes, source));
    const hasText = pages.some(({ characters }) => characters.length > 0);
    return {
      value: {
        format: 'ofd',
        encoding: null,
        pages: pages.map(({ number, width, height }) => ({ number, width, height })),
        blocks: hasText ? pageBlocks(pages) : [],
        print: pagePrint(pages),
      },
      problems: hasText ? [] : [noText(source, pages.length)],
    };
  },
};

function noText(source: string, pageCount: number): Problem {
  return {
    code: 'ofd.no-text',
    severity: 'error',
    message: `${source} has ${pageCount} pages and no text on any; expected text objects`,
    provenance: null,
    statement: null,
    printed: null,
  };
}
