import { expect, test } from 'vitest';
import { docxExtractor } from '../../../extractors/docx/extractor.ts';
import { docxFile, docxFromXml, p, tbl } from '../../builders/docx.ts';
import { textSource } from '../../builders/text-source.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function extracted(bytes: Uint8Array) {
  return docxExtractor.extract(textSource(bytes, 'hostile.docx'));
}

test.each([
  [
    'a document type',
    'xml.doctype',
    `<!DOCTYPE d [<!ENTITY a "aaaa">]><w:document xmlns:w="${W}">&a;</w:document>`,
  ],
  ['XML that ends early', 'xml.malformed', `<w:document xmlns:w="${W}"><w:body>`],
  ['an unknown entity', 'xml.malformed', `<w:document xmlns:w="${W}">&a;</w:document>`],
  [
    'elements nested without end',
    'xml.too-large',
    `<w:document xmlns:w="${W}">${'<w:sdt>'.repeat(10_000)}${'</w:sdt>'.repeat(10_000)}</w:document>`,
  ],
])('%s is refused', async (_, code, xml) => {
  await expect(extracted(docxFromXml(xml))).rejects.toMatchObject({ code });
});

test('tables nested as deep as is read do not exhaust the stack', async () => {
  let body = p('底');
  for (let depth = 0; depth < 150; depth += 1) body = tbl([[{ content: body }, '1']]);
  const { value } = await extracted(docxFile(body));
  expect(value.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(150);
});

test('a table of too many positions is kept as paragraphs', async () => {
  const rows = Array.from({ length: 400 }, () => Array.from({ length: 300 }, () => '1'));
  const { value, problems } = await extracted(docxFile(tbl(rows)));
  expect(problems.map(({ code }) => code)).toEqual(['word.table-too-large']);
  expect(value.blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
  expect(value.blocks).toHaveLength(120_000);
});

test('a file cut anywhere is refused or not taken for a DOCX', async () => {
  const whole = docxFile(p('正文') + tbl([['甲', '1']]));
  for (let length = 0; length < whole.length; length += 97) {
    const source = textSource(whole.slice(0, length), 'cut.docx');
    expect(await docxExtractor.fileType(source)).toBeNull();
  }
});
