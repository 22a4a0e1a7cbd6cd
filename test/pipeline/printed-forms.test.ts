import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { PageContent } from '../../extractors/page-layout/page-content.ts';
import { cleanPage } from '../../extractors/pdf/clean-page.ts';
import { pdfiumPages } from '../../extractors/pdf/pdfium/pages.ts';
import { unifiedIdeographs } from '../../src/text/unified-ideographs.ts';
import { factLine, readPages } from '../builders/read.ts';

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
const FILINGS = fileURLToPath(new URL('../../../shared/filings/', import.meta.url));
const paths = [SAMPLES, FILINGS].filter(existsSync).flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf') && !name.includes('synthetic'))
    .map((name) => `${root}${name}`),
);

/** Radicals by the ideographs that they look like. */
const RADICALS = new Map(
  Array.from({ length: 0x2fd6 - 0x2e80 }, (_, index) => String.fromCodePoint(0x2e80 + index)).map(
    (radical) => [unifiedIdeographs(radical), radical],
  ),
);

function radical(character: string): string {
  return RADICALS.get(character) ?? character;
}

/** ASCII digits, points and commas as full-width ones. */
function wide(character: string): string {
  return /^[\d.,%]$/u.test(character)
    ? String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)
    : character;
}

function printedIn(page: PageContent, form: (character: string) => string): PageContent {
  const characters = page.characters.map((character) => ({
    ...character,
    text: form(character.text),
  }));
  return { ...page, characters };
}

describe.skipIf(paths.length === 0)('what a page prints in another form', () => {
  test.each(paths)('%s is read the same, and kept as printed', async (path) => {
    const readings = await pdfiumPages(readFileSync(path), path);
    const pages = readings.map((reading) => cleanPage(reading).value);
    const plain = readPages(...pages);
    const inRadicals = readPages(...pages.map((page) => printedIn(page, radical)));
    const inWideDigits = readPages(...pages.map((page) => printedIn(page, wide)));
    expect(inRadicals.filing).toEqual(plain.filing);
    const lines = plain.facts.map(factLine);
    expect(inRadicals.facts.map(factLine)).toEqual(lines);
    expect(inWideDigits.facts.map(factLine)).toEqual(lines);
    const ofTables = (facts: typeof plain.facts) =>
      facts.filter(({ origin }) => origin === 'table');
    expect(ofTables(inRadicals.facts).map(({ itemName }) => itemName)).toEqual(
      ofTables(plain.facts).map(({ itemName }) => [...itemName].map(radical).join('')),
    );
    expect(ofTables(inWideDigits.facts).map(({ printed }) => printed)).toEqual(
      ofTables(plain.facts).map(({ printed }) => [...printed].map(wide).join('')),
    );
  });
});
