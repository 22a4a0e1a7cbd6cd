import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { spreadsheetExtractor } from '../../../extractors/spreadsheet/extractor.ts';
import { SourceError } from '../../../schemas/errors.ts';
import { compoundFile } from '../../builders/compound-file.ts';
import { textSource } from '../../builders/text-source.ts';
import { workbookOf } from '../../builders/workbook.ts';

const plain = workbookOf([
  { rows: [['收入决算表'], ['项目', '决算数'], ['一、收入', 1.5]], merges: ['A1:B1'] },
]);

/** The plain workbook with another sheet in it, as XML. */
function withSheet(xml: string, extra: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const members = unzipSync(plain);
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${xml}</worksheet>`;
  return zipSync({ ...members, 'xl/worksheets/sheet1.xml': strToU8(sheet), ...extra });
}

function extract(bytes: Uint8Array) {
  return spreadsheetExtractor.extract(textSource(bytes, 'x.xlsx'));
}

/** BOF of a BIFF8 workbook, and the record that says that all after it is encrypted. */
const BOF = [0x09, 0x08, 0x10, 0, 0, 6, 5, 0, 0xbb, 0x0d, 0xcc, 0x07, 0, 0, 0, 0, 6, 0, 0, 0];
const FILE_PASS = [0x2f, 0, 6, 0, 0, 0, 0x59, 0xb3, 0x0a, 0x9a];

describe('a workbook that cannot be read says why', () => {
  test('an encrypted XLS', async () => {
    const source = textSource(compoundFile('Workbook', [...BOF, ...FILE_PASS]), 'x.xls');
    await expect(spreadsheetExtractor.extract(source)).rejects.toMatchObject({
      code: 'spreadsheet.encrypted',
      message: expect.stringContaining('without a password'),
    });
  });

  test('a member that unpacks to a thousand times its size', async () => {
    const bomb = withSheet('', { 'xl/sharedStrings.xml': new Uint8Array(8 * 1024 * 1024) });
    expect(await spreadsheetExtractor.fileType(textSource(bomb))).toBeNull();
    await expect(extract(bomb)).rejects.toBeInstanceOf(SourceError);
  });

  test('a million cells and one', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(1001)}</row>`;
    const huge = withSheet(`<sheetData>${row.repeat(1000)}</sheetData>`);
    await expect(extract(huge)).rejects.toMatchObject({ code: 'spreadsheet.too-large' });
  });
});

test('a sheet that says to fill all rows and columns costs what it holds', async () => {
  const { value, problems } = await extract(
    withSheet(
      '<dimension ref="A1:XFD1048576"/><cols><col min="3" max="16384" width="9"/></cols>' +
        '<sheetData><row r="1"><c r="A1"><v>1.5</v></c><c r="B1"><v>2.5</v></c></row>' +
        '<row r="1048576"><c r="A1048576"><v>3.5</v></c></row></sheetData>' +
        '<mergeCells><mergeCell ref="B1:XFD1048576"/></mergeCells>',
    ),
  );
  const [table] = value.blocks.filter(({ kind }) => kind === 'table');
  expect(table).toMatchObject({ rowCount: 2, columnCount: 2 });
  expect(problems).toEqual([]);
});

test('a formula without its result and an error are told, not read as figures', async () => {
  const { value, problems } = await extract(
    withSheet(
      '<sheetData><row r="1"><c r="A1"><f>SUM(B1:B9)</f></c><c r="B1" t="e"><v>#REF!</v></c>' +
        '<c r="C1"><v>1.5</v></c></row></sheetData>',
    ),
  );
  expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'spreadsheet.no-result: sheet Sheet1 has 1 formulas without a result, from A1 on: open and save the file in a spreadsheet program',
    'spreadsheet.error-value: sheet Sheet1 has 1 cells that show an error, from B1 on',
  ]);
  const [table] = value.blocks.filter((block) => block.kind === 'table');
  expect(table?.cells.map(({ text }) => text)).toEqual(['#REF!', '1.5']);
});

test('ranges that overlap: the first holds, the text below it is kept', async () => {
  const { value } = await extract(
    withSheet(
      '<sheetData><row r="1"><c r="A1"><v>1.5</v></c><c r="B1"><v>2.5</v></c></row>' +
        '<row r="2"><c r="A2"><v>3.5</v></c><c r="B2"><v>4.5</v></c></row></sheetData>' +
        '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="A2:B2"/></mergeCells>',
    ),
  );
  const [, table, hidden] = value.blocks;
  expect(
    table?.kind === 'table' && table.cells.map(({ text, rowSpan }) => [text, rowSpan]),
  ).toEqual([
    ['1.5', 2],
    ['2.5', 1],
    ['4.5', 1],
  ]);
  expect(hidden).toMatchObject({ kind: 'furniture', role: 'hidden', lines: [{ text: '3.5' }] });
});

test('cut or damaged anywhere, it is read or refused, nothing else', async () => {
  const files = [plain, workbookOf([{ rows: [['项目', 1.5]] }], 'biff8')];
  const damage = fc.tuple(
    fc.constantFrom(...files),
    fc.double({ min: 0, max: 0.999, noNaN: true }),
  );
  await fc.assert(
    fc.asyncProperty(damage, fc.boolean(), async ([file, share], isCut) => {
      const at = Math.floor(file.length * share);
      const damaged = isCut
        ? file.slice(0, at)
        : Uint8Array.from(file, (byte, index) => (index === at ? byte ^ 0xff : byte));
      const source = textSource(damaged, 'x.xlsx');
      if ((await spreadsheetExtractor.fileType(source)) === null) return;
      const outcome = await spreadsheetExtractor.extract(source).catch((error: unknown) => error);
      expect(outcome instanceof SourceError || !(outcome instanceof Error)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
