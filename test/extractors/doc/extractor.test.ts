import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docExtractor } from '../../../extractors/doc/extractor.ts';
import { documentSchema } from '../../../schemas/document/document.ts';
import { SourceError } from '../../../schemas/errors.ts';
import { withOleStream } from '../../builders/compound-file.ts';
import { blockOutline, textSource } from '../../builders/text-source.ts';

/** Numbered headings, a tracked deletion, a field, hidden text, merged cells, a table in a cell. */
const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'word-97.doc')));

function extracted(content: Uint8Array) {
  return docExtractor.extract(textSource(content, 'filing.doc'));
}

/** The WordDocument stream begins at a sector; its first bytes are the magic number. */
function fibOffset(): number {
  const word = Buffer.from(bytes).indexOf(Buffer.from([0xec, 0xa5]));
  expect(word).toBeGreaterThan(0);
  return word;
}

function changed(offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[offset] = value;
  return copy;
}

test('text is read as Word shows it, with numbers and outline levels', async () => {
  const { value, problems } = await extracted(bytes);
  expect(problems).toEqual([]);
  expect(value.blocks.map(blockOutline)).toEqual([
    'h1 一、部门概况',
    'p （一）主要职能',
    'p （二）机构设置',
    'h1 二、决算表',
    'p （一）收入',
    'p 支出12万元',
    'p 甲局',
    'p 决算',
    'p 11/21/26',
    'p 合计',
    'table 3x3',
    'table 1x2',
    'p 完',
    'running-head 某局决算公开',
  ]);
});

test('an embedded workbook is reported, an embedded formula is nothing to read', async () => {
  const codes = async (content: Uint8Array) =>
    (await extracted(content)).problems.map(({ code }) => code);
  expect(await codes(withOleStream(bytes, 'ObjectPool/_1/Workbook'))).toEqual([
    'doc.embedded-file',
  ]);
  expect(await codes(withOleStream(bytes, 'ObjectPool/_1/Equation Native'))).toEqual([]);
});

test('merged cells keep their spans, and each cell its place', async () => {
  const { value } = await extracted(bytes);
  const table = value.blocks.find((block) => block.kind === 'table');
  expect(table?.spans).toBe('explicit');
  expect(table?.cells.map(({ text, rowSpan, columnSpan }) => [text, rowSpan, columnSpan])).toEqual([
    ['项目', 1, 2],
    ['合计', 2, 1],
    ['编码', 1, 1],
    ['名称', 1, 1],
    ['201', 1, 1],
    ['公共', 1, 1],
    ['5.00', 1, 1],
  ]);
  expect(table?.cells.at(-1)?.provenance).toEqual({
    kind: 'cell',
    part: 'WordDocument',
    table: 1,
    row: 3,
    column: 3,
  });
});

test.each([
  ['an encrypted file', 'doc.encrypted', 0x0b, 0x01],
  ['a file of Word 95', 'doc.too-old', 0x03, 0x00],
])('%s is refused, and says what to do', async (_, code, at, value) => {
  const refused = extracted(changed(fibOffset() + at, value));
  await expect(refused).rejects.toMatchObject({
    code,
    message: expect.stringContaining('save it'),
  });
});

test('a file cut anywhere is refused or read as far as it goes', async () => {
  for (let length = 512; length < bytes.length; length += 512) {
    const source = textSource(bytes.slice(0, length), 'cut.doc');
    if ((await docExtractor.fileType(source)) === null) continue;
    await expectReadOrRefused(source.bytes);
  }
});

test('a damaged file is refused or read, and never crashes', async () => {
  const damage = fc.record({
    at: fc.integer({ min: 512, max: bytes.length - 1 }),
    value: fc.integer({ min: 0, max: 255 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 20 }), async (damages) => {
      const copy = bytes.slice();
      for (const { at, value } of damages) copy[at] = value;
      await expectReadOrRefused(copy);
    }),
    { numRuns: 100 },
  );
});

async function expectReadOrRefused(content: Uint8Array): Promise<void> {
  try {
    const { value } = await extracted(content);
    expect(documentSchema.safeParse(value).success).toBe(true);
  } catch (error) {
    expect(error).toBeInstanceOf(SourceError);
  }
}
