import { describe, expect, test } from 'vitest';
import type { PageCharacter } from '../../extractors/page-layout/page-content.ts';
import { cleanPage } from '../../extractors/pdf/clean-page.ts';
import type { PageReading } from '../../extractors/pdf/page-reading.ts';
import { pdfjsPages } from '../../extractors/pdf/pdfjs/pages.ts';
import type { Bbox } from '../../schemas/document/provenance.ts';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import { readSource } from '../../src/source-reading.ts';
import { knowledge } from '../builders/knowledge.ts';
import { factLine } from '../builders/read.ts';
import { resetPdf } from '../builders/reset-pdf.ts';
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
    .toSorted((a, b) => along(a) - along(b))
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/gu, '');
}

/** Facts in whose box the second engine finds something else than what is printed. */
async function misplaced(file: SourceFile): Promise<readonly string[]> {
  const { filings } = await readSource(file, knowledge);
  const pages = await pdfjsPages(file.bytes);
  return filings
    .flatMap(({ facts }) => facts)
    .flatMap(({ provenance, printed, origin }) => {
      if (provenance.kind !== 'page') return [`${printed} has no page`];
      const under = textUnder(pages[provenance.page - 1], provenance.bbox);
      const expected = printed.replace(/\s+/gu, '');
      // The box of a figure of the text encloses its unit.
      const figure = origin === 'narrative' ? under.replace(/[^\d.,]+$/u, '') : under;
      return figure === expected ? [] : [`page ${provenance.page}: ${expected} is ${under}`];
    });
}

/** Where a character begins along its line, in the direction in which it is read. */
function along({ bbox, turn }: PageCharacter): number {
  switch (turn) {
    case 1:
      return bbox[1];
    case 2:
      return -bbox[2];
    case 3:
      return -bbox[3];
    default:
      return bbox[0];
  }
}

describe.skipIf(paths.length === 0)('a second engine finds every figure in its box', () => {
  test.each(paths)('%s', async (path) => {
    expect(await misplaced(readSourceFile(path))).toEqual([]);
  });
});

/** Settings of pages that show all of their text, one for each real filing in turn. */
const SETTINGS = [
  { quarterTurns: 1, cropped: 12 },
  { quarterTurns: 2, cropped: 0 },
  { quarterTurns: 3, cropped: 12 },
  { quarterTurns: 0, cropped: 12 },
];
const turned = paths
  .filter((path) => !path.includes('synthetic'))
  .map((path, index) => ({ path, setting: SETTINGS[index % SETTINGS.length] ?? SETTINGS[0] }));

describe.skipIf(turned.length === 0)('on pages that are shown turned and cropped', () => {
  test.each(turned)(
    'the figures of $path are those of the upright pages, in their boxes',
    async ({ path, setting = { quarterTurns: 0, cropped: 0 } }) => {
      const upright = readSourceFile(path);
      const file = { ...upright, bytes: await resetPdf(upright.bytes, setting) };
      const lines = async (source: SourceFile) =>
        (await readSource(source, knowledge)).filings.flatMap(({ facts }) => facts.map(factLine));
      expect(await lines(file)).toEqual(await lines(upright));
      expect(await misplaced(file)).toEqual([]);
    },
  );
});
