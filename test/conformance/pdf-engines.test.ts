import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pageBlocks } from '../../extractors/page-layout/page-blocks.ts';
import { cleanPage } from '../../extractors/pdf/clean-page.ts';
import type { PageReading } from '../../extractors/pdf/page-reading.ts';
import { pdfiumPages } from '../../extractors/pdf/pdfium/pages.ts';
import { pdfjsPages } from '../../extractors/pdf/pdfjs/pages.ts';
import { sampleFiles } from '../builders/sample-files.ts';

const paths = sampleFiles().filter((path) => path.endsWith('.pdf'));

/** Cells with their spans and their text, white space apart: only one engine prints blanks. */
function cells(pages: readonly PageReading[]) {
  return pageBlocks(pages.map((page) => cleanPage(page).value)).flatMap((block) =>
    block.kind === 'table'
      ? block.cells.map(({ row, column, rowSpan, columnSpan, text }) =>
          [block.ordinal, row, column, rowSpan, columnSpan, text.replace(/\s+/gu, '')].join(' '),
        )
      : [],
  );
}

describe.skipIf(paths.length === 0)('two independent engines', () => {
  test.each(paths)('read the same cells of %s', async (path) => {
    const bytes = readFileSync(path);
    const [first, second] = [await pdfiumPages(bytes, path), await pdfjsPages(bytes)];
    expect(cells(second)).toEqual(cells(first));
  });
});
