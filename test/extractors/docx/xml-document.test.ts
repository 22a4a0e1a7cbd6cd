import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../extractors/registry.ts';
import { docxFile, lvl, numberingPart, numPr, p, tbl } from '../../builders/docx.ts';
import { blockOutline, textSource } from '../../builders/text-source.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A document as Word 2003, or a program with a template of it, writes it. */
function word2003(body: string): string {
  const namespaces = [
    'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"',
    'xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"',
    'xmlns:aml="http://schemas.microsoft.com/aml/2001/core"',
  ].join(' ');
  return `${HEAD}<?mso-application progid="Word.Document"?><w:wordDocument ${namespaces}><w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`;
}

/** The parts of a DOCX in one XML file, as Word saves it. */
function flatPackage(docx: Uint8Array): string {
  const parts = Object.entries(unzipSync(docx)).map(
    ([name, bytes]) =>
      `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml"><pkg:xmlData>${strFromU8(bytes).replace(/^<\?xml[^>]*>/u, '')}</pkg:xmlData></pkg:part>`,
  );
  return `${HEAD}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`;
}

async function outline(xml: string) {
  const { value, problems } = await extract(textSource(xml, 'filing.xml'));
  expect(problems).toEqual([]);
  expect(value.format).toBe('docx');
  return value.blocks.map(blockOutline);
}

describe('WordprocessingML of Word 2003', () => {
  test('text, with the numbers that it prints, without what was deleted', async () => {
    const listed = p('部门概况', '<w:listPr><w:ilvl w:val="0"/><wx:t wx:val="一、"/></w:listPr>');
    const deleted =
      '<aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>9</w:delText><w:t>9</w:t></w:r></aml:content></aml:annotation>';
    const inserted =
      '<aml:annotation w:type="Word.Insertion"><aml:content><w:r><w:t>8万元</w:t></w:r></aml:content></aml:annotation>';
    const section = `<wx:sub-section>${listed}<w:p><w:r><w:t>支出</w:t></w:r>${deleted}${inserted}</w:p></wx:sub-section>`;
    expect(await outline(word2003(section))).toEqual(['p 一、部门概况', 'p 支出8万元']);
  });

  test('merged cells keep their spans', async () => {
    const merged = (value: string) => `<w:tcPr><w:vmerge${value}/></w:tcPr>`;
    const table = tbl(
      [
        [{ text: '编码' }, { text: '支出', span: 2 }],
        [{ text: '' }, '基本', '项目'],
      ],
      [900, 900, 900],
    )
      .replace('<w:tcPr></w:tcPr>', merged(' w:val="restart"'))
      .replace('<w:tcPr></w:tcPr>', merged(''));
    const { value } = await extract(textSource(word2003(table), 'filing.doc'));
    const [block] = value.blocks;
    expect(
      block?.kind === 'table' &&
        block.cells.map(({ text, rowSpan, columnSpan }) => `${text} ${rowSpan}x${columnSpan}`),
    ).toEqual(['编码 2x1', '支出 1x2', '基本 1x1', '项目 1x1']);
  });
});

test('a DOCX in one XML file is read as the DOCX', async () => {
  const docx = docxFile(p('部门概况', numPr(0)) + p('正文') + tbl([['甲', '1']], [900, 900]), [
    numberingPart(lvl(0, 'chineseCounting', '%1、')),
  ]);
  const { value } = await extract(textSource(docx, 'filing.docx'));
  expect(value.blocks.map(blockOutline)).toEqual(['p 一、部门概况', 'p 正文', 'table 1x2']);
  expect(await outline(flatPackage(docx))).toEqual(value.blocks.map(blockOutline));
});

test.each([
  ['RTF', '{\\rtf1 a}', /is RTF, which is not read: save it as \.docx/u],
  ['other XML', `${HEAD}<office:document/>`, /is XML of a kind that is not known/u],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), /is a picture/u],
])('%s is refused with what to do', async (_, bytes, message) => {
  await expect(extract(textSource(bytes, 'x.doc'))).rejects.toMatchObject({
    code: 'intake.unknown-format',
    message: expect.stringMatching(message),
  });
});
