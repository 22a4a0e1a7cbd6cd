import { describe, expect, test } from 'vitest';
import { cleanPage } from '../../extractors/pdf/clean-page.ts';
import type { PageReading } from '../../extractors/pdf/page-reading.ts';
import { pdfjsPages } from '../../extractors/pdf/pdfjs/pages.ts';
import type { Bbox } from '../../schemas/document/provenance.ts';
import { readSource } from '../../src/source-reading.ts';
import { knowledge } from '../builders/knowledge.ts';
import { sampleFiles } from '../builders/sample-files.ts';
import { readSourceFile } from '../builders/source-file.ts';

const paths = sampleFiles().filter((path) => /(?<!\.scan)\.pdf$/u.test(path));

/** Characters hang over the box of another engine by less than this. */
const SLACK_PT = 1;

/** What an engine that had no part in placing the box prints inside of it, without white space. */
function textUnder(page: PageReading | undefined, [x0, y0, x1, y1]: Bbox): string {
  if (page === undefined) return '';
  return cleanPage(page)
    .value.characters.filter(({ bbox }) => {
      const x = (bbox[0] + bbox[2]) / 2;
      const y = (bbox[1] + bbox[3]) / 2;
      const isWithin = x > x0 - SLACK_PT && x < x1 + SLACK_PT;
      return isWithin && y > y0 - SLACK_PT && y < y1 + SLACK_PT;
    })
    .toSorted((a, b) => a.bbox[0] - b.bbox[0])
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/gu, '');
}

describe.skipIf(paths.length === 0)('a second engine finds every figure in its box', () => {
  test.each(paths)('%s', async (path) => {
    const file = readSourceFile(path);
    const { filings } = await readSource(file, knowledge);
    const pages = await pdfjsPages(file.bytes);
    const lost = filings
      .flatMap(({ facts }) => facts)
      .flatMap(({ provenance, printed, origin }) => {
        if (provenance.kind !== 'page') return [`${printed} has no page`];
        const under = textUnder(pages[provenance.page - 1], provenance.bbox);
        const expected = printed.replace(/\s+/gu, '');
        // The box of a figure of the text encloses its unit.
        const figure = origin === 'narrative' ? under.replace(/[^\d.,]+$/u, '') : under;
        return figure === expected ? [] : [`page ${provenance.page}: ${expected} is ${under}`];
      });
    expect(lost).toEqual([]);
  });
});
