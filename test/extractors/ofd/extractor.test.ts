import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ofdExtractor } from '../../../extractors/ofd/extractor.ts';
import { pageBlocks } from '../../../extractors/page-layout/page-blocks.ts';
import { cleanPage } from '../../../extractors/pdf/clean-page.ts';
import { pdfiumPages } from '../../../extractors/pdf/pdfium/pages.ts';
import type { Block } from '../../../schemas/document/block.ts';
import { ofdOf, ofdPage, ofdPageOf } from '../../builders/ofd.ts';
import { textSource } from '../../builders/text-source.ts';

async function read(bytes: Uint8Array) {
  const source = textSource(bytes, 'x.ofd');
  expect(await ofdExtractor.fileType(source)).not.toBeNull();
  return await ofdExtractor.extract(source);
}

function texts(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.cells.map(
          ({ row, column, rowSpan, columnSpan, text }) =>
            `${row},${column} ${rowSpan}x${columnSpan} ${text}`,
        )
      : [block.lines.map(({ text }) => text).join('')],
  );
}

function words(blocks: readonly Block[]): readonly string[] {
  return texts(blocks)
    .map((text) => text.replace(/\s/gu, ''))
    .toSorted();
}

function isTable({ kind }: Block): boolean {
  return kind === 'table';
}

const LINE = '<ofd:TextCode X="0" Y="4" DeltaX="g 3 4">收入合计</ofd:TextCode>';

describe('texts stand where their object puts them', () => {
  test('boundary, shifts and size in millimetres', async () => {
    const { value, problems } = await read(
      ofdOf([ofdPage(`<ofd:TextObject Size="4" Boundary="20 30 90 5">${LINE}</ofd:TextObject>`)]),
    );
    expect(problems).toEqual([]);
    expect(value.pages).toMatchObject([{ number: 1, width: expect.closeTo(595.28, 1) }]);
    expect(texts(value.blocks)).toEqual(['收入合计']);
    const [block] = value.blocks;
    const bbox = block?.provenance.kind === 'page' ? block.provenance.bbox : [];
    expect(bbox[0]).toBeCloseTo((20 * 72) / 25.4, 0);
    expect(bbox[2]).toBeCloseTo((36 * 72) / 25.4, 0);
    expect(bbox[3]).toBeGreaterThan((34 * 72) / 25.4);
  });

  test('a matrix scales them, a block and a template hold them', async () => {
    const scaled = LINE.replace('Y="4"', 'Y="2"').replace('g 3 4', '2 2 2');
    const page = ofdPage(
      `<ofd:PageBlock ID="4"><ofd:TextObject Size="2" CTM="2 0 0 2 0 0" Boundary="20 30 90 5">${scaled}</ofd:TextObject></ofd:PageBlock>`,
      '<ofd:Template TemplateID="7"/>',
    );
    const template = `<ofd:TextObject Size="4" Boundary="20 60 90 5">${LINE}</ofd:TextObject>`;
    const { value } = await read(
      ofdOf([page], {
        common: '<ofd:TemplatePage ID="7" BaseLoc="/Doc_0/Tpls/T.xml"/>',
        files: { 'Doc_0/Tpls/T.xml': ofdPage(template) },
      }),
    );
    expect(texts(value.blocks)).toEqual(['收入合计', '收入合计']);
    const [scaledBox, templateBox] = value.blocks.map(({ provenance }) =>
      provenance.kind === 'page' ? provenance.bbox : [],
    );
    expect(scaledBox?.[2]).toBeCloseTo(templateBox?.[2] ?? 0, 1);
  });
});

test('paths draw the rules of a table', async () => {
  const at = (x: number, y: number, text: string) =>
    `<ofd:TextObject Size="4" Boundary="${x} ${y} 9 5"><ofd:TextCode X="0" Y="4">${text}</ofd:TextCode></ofd:TextObject>`;
  const grid =
    '<ofd:PathObject Boundary="20 20 40 20"><ofd:AbbreviatedData>M 0 0 L 40 0 L 40 20 L 0 20 C M 0 10 L 40 10 M 20 0 L 20 20</ofd:AbbreviatedData></ofd:PathObject>';
  const { value } = await read(
    ofdOf([
      ofdPage(grid + at(22, 22, '项') + at(42, 22, '数') + at(22, 32, '收') + at(42, 32, '5')),
    ]),
  );
  expect(texts(value.blocks)).toEqual(['0,0 1x1 项', '0,1 1x1 数', '1,0 1x1 收', '1,1 1x1 5']);
});

describe('what cannot be read says why', () => {
  test('pages without text', async () => {
    const { value, problems } = await read(ofdOf([ofdPage('<ofd:ImageObject ID="5"/>')]));
    expect(value.blocks).toEqual([]);
    expect(problems).toMatchObject([{ code: 'ofd.no-text', severity: 'error' }]);
  });

  test.each([
    [
      'ofd.damaged',
      ofdOf([], {
        files: { 'OFD.xml': '<ofd:OFD $ns><ofd:DocRoot>D.xml</ofd:DocRoot></ofd:OFD>' },
      }),
    ],
    ['ofd.encrypted', ofdOf([], { files: { 'Encryptions.xml': '<ofd:Encryptions $ns/>' } })],
    ['xml.malformed', ofdOf(['<ofd:Page $ns>'])],
  ])('%s', async (code, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });

  test('shifts without end, paths without operands', async () => {
    const { value } = await read(
      ofdOf([
        ofdPage(
          `<ofd:TextObject Size="4" Boundary="x">${LINE.replace('g 3 4', 'g 999999999999 4 g')}</ofd:TextObject>` +
            '<ofd:PathObject><ofd:AbbreviatedData>L M 1 C C 5 5</ofd:AbbreviatedData></ofd:PathObject>',
        ),
      ]),
    );
    expect(texts(value.blocks)).toEqual(['收入合计']);
  });
});

const FILINGS = join(import.meta.dirname, '../../../../shared/filings/synthetic');
const names = existsSync(FILINGS)
  ? ['A/A01', 'B/B01', 'C/C01'].flatMap((name) =>
      readdirSync(join(FILINGS, name.slice(0, 1)))
        .filter((file) => file.startsWith(name.slice(2)) && /^[^.]+\.pdf$/u.test(file))
        .map((file) => join(name.slice(0, 1), file)),
    )
  : [];

describe.skipIf(names.length === 0)('a filing as OFD is read as its PDF', () => {
  test.each(names)('%s', async (name) => {
    const read = await pdfiumPages(readFileSync(join(FILINGS, name)), name);
    const pages = read.map((reading) => cleanPage(reading).value);
    const ofd = ofdOf(pages.map(ofdPageOf));
    const { value, problems } = await ofdExtractor.extract(textSource(ofd, 'x.ofd'));
    expect(problems).toEqual([]);
    const expected = pageBlocks(pages);
    expect(texts(value.blocks.filter(isTable))).toEqual(texts(expected.filter(isTable)));
    // Two texts on one line may change places: the PDF engine places them by their ink.
    expect(words(value.blocks)).toEqual(words(expected));
  });
});
