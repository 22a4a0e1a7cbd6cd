import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { pdfExtractor } from '../../../extractors/pdf/extractor.ts';
import { SourceError } from '../../../schemas/errors.ts';
import { HIDDEN, pdf, shownCodes } from '../../builders/pdf.ts';

const FILINGS = fileURLToPath(new URL('../../../../shared/filings/', import.meta.url));
const names = existsSync(FILINGS)
  ? readdirSync(FILINGS).filter((name) => name.endsWith('.pdf'))
  : [];

function file(bytes: Uint8Array) {
  return { source: 'x.pdf', bytes, sha256: '' };
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

test.each([
  ['the signature at the start', '%PDF-1.7', true],
  ['the signature behind some bytes', `${' '.repeat(500)}%PDF-1.4`, true],
  ['the signature too far behind', `${' '.repeat(2000)}%PDF-1.4`, false],
  ['a text', 'PDF', false],
])('accepts %s', (_, text, expected) => {
  expect(pdfExtractor.fileType(file(ascii(text))) === 'pdf').toBe(expected);
});

test('a damaged file is a source error', async () => {
  const reading = pdfExtractor.extract(file(ascii('%PDF-1.7 and nothing')));
  await expect(reading).rejects.toBeInstanceOf(SourceError);
  await expect(reading).rejects.toMatchObject({ code: 'pdf.damaged' });
});

test('a file that needs a password is a source error', async () => {
  const trailer = '/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (%) /U (%) >>';
  const locked = new TextDecoder()
    .decode(pdf({ content: '' }))
    .replace('/Root 1 0 R', trailer.replaceAll('%', 'x'.repeat(32)));
  const reading = pdfExtractor.extract(file(ascii(locked)));
  await expect(reading).rejects.toMatchObject({ code: 'pdf.encrypted' });
});

test('a page without text is read, with a problem', async () => {
  const { value, problems } = await pdfExtractor.extract(file(pdf({ content: '' })));
  expect(value.pages).toHaveLength(1);
  expect(problems).toMatchObject([{ code: 'pdf.no-text-layer', severity: 'error' }]);
});

test('text that no engine can tell is kept as such, with a problem', async () => {
  const content = shownCodes('00410042', '1 0 0 1 100 700', 10, HIDDEN);
  const { value, problems } = await pdfExtractor.extract(file(pdf({ content })));
  expect(value.blocks).toMatchObject([{ lines: [{ text: '\ufffd\ufffd' }] }]);
  expect(problems).toMatchObject([{ code: 'pdf.garbled-text', severity: 'warning' }]);
});

describe.skipIf(names.length === 0)('real filings', () => {
  test.each(names)('%s: every cell has a place on its page', async (name) => {
    const { value } = await pdfExtractor.extract(file(readFileSync(`${FILINGS}${name}`)));
    const cells = value.blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));
    expect(cells.length).toBeGreaterThan(100);
    for (const { provenance } of cells) {
      expect(provenance?.kind).toBe('page');
      if (provenance?.kind !== 'page') continue;
      const page = value.pages[provenance.page - 1];
      const [x0, y0, x1, y1] = provenance.bbox;
      expect(Math.min(x0, y0)).toBeGreaterThanOrEqual(0);
      expect(x1).toBeLessThanOrEqual((page?.width ?? 0) + 1);
      expect(y1).toBeLessThanOrEqual((page?.height ?? 0) + 1);
    }
  });

  test.each(names)('%s: no money figure was cut by a rule', async (name) => {
    const { value } = await pdfExtractor.extract(file(readFileSync(`${FILINGS}${name}`)));
    const texts = value.blocks.flatMap((block) =>
      block.kind === 'table' ? block.cells.map(({ text }) => text) : [],
    );
    const cut = texts.filter((text) => /^[,.]\d|\d[,.]$|\d\.\d+\.\d/u.test(text));
    expect(cut).toEqual([]);
  });
});
