import { describe, expect, test } from 'vitest';
import { extract } from '../../../extractors/registry.ts';
import { compoundFile } from '../../builders/compound-file.ts';
import { p, tbl } from '../../builders/docx.ts';
import { docxWithFile, objectInside, withView } from '../../builders/embedded-workbook.ts';
import { blockOutline, drawnRows, textSource } from '../../builders/text-source.ts';
import { workbookOf } from '../../builders/workbook.ts';

const OTHER = { name: '底稿', rows: [['草稿', 9.99]] };
const SHOWN = {
  name: '收入决算表',
  rows: [
    ['收入决算表', null],
    ['项目', '决算数'],
    ['合计', { v: 1.5, z: '0.00' }],
    ['核对', 7.77],
  ],
  merges: ['A1:B1'],
};
const BODY = p('附表') + tbl([['甲', '1']], [900, 900]) + objectInside('rId1') + p('说明');

function read(name: string, file: Uint8Array, body = BODY) {
  return extract(textSource(docxWithFile(body, name, file), 'filing.docx'));
}

describe('an embedded workbook', () => {
  const workbook = withView(workbookOf([OTHER, SHOWN]), 1, 'A1:B3');

  test('is read at its place, as far as the document shows it', async () => {
    const { value, problems } = await read('a.xlsx', workbook);
    expect(value.blocks.map(blockOutline)).toEqual([
      'p 附表',
      'table 1x2',
      'image image',
      'p 收入决算表',
      'table 2x2',
      'p 说明',
    ]);
    const [, table] = value.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(table && drawnRows(table)).toEqual([
      ['项目', '决算数'],
      ['合计', '1.50'],
    ]);
    expect(table?.ordinal).toBe(2);
    expect(table?.cells.at(-1)?.provenance).toEqual({
      kind: 'cell',
      part: 'word/embeddings/a.xlsx/收入决算表',
      row: 3,
      column: 2,
    });
    expect(problems).toMatchObject([
      { code: 'spreadsheet.not-shown', message: expect.stringContaining('4 cells') },
    ]);
  });

  test.each([
    ['of Excel 97-2003', workbookOf([SHOWN], 'biff8')],
    ['wrapped into an OLE object', compoundFile('Package', [...workbookOf([SHOWN])])],
  ])('%s is read, too', async (_, file) => {
    const { value, problems } = await read('a.bin', file);
    expect(value.blocks.map(blockOutline)).toContain('table 3x2');
    expect(problems).toEqual([]);
  });

  test('that nothing shows is reported', async () => {
    const { value, problems } = await read(
      'a.xlsx',
      workbook,
      p('附表') + objectInside('rId1', 'Icon'),
    );
    expect(value.blocks.map(blockOutline)).toEqual(['p 附表', 'image image']);
    expect(problems.map(({ code }) => code)).toEqual(['docx.embedded-file']);
  });
});

test.each([
  ['a damaged workbook', workbookOf([SHOWN]).slice(0, 400)],
  ['a workbook behind a password', compoundFile('EncryptedPackage', [1])],
  ['a formula', compoundFile('Equation Native', [1])],
])('%s is reported, and the text around it read', async (_, file) => {
  const { value, problems } = await read('a.bin', file);
  expect(value.blocks.map(blockOutline)).toEqual(['p 附表', 'table 1x2', 'image image', 'p 说明']);
  expect(problems).toMatchObject([
    {
      code: 'docx.embedded-file',
      severity: 'warning',
      message: expect.stringMatching(/^word\/embeddings\/a\.bin /u),
    },
  ]);
});
