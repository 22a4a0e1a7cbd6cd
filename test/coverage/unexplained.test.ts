import { expect, test } from 'vitest';
import { docxExtractor } from '../../extractors/docx/extractor.ts';
import { unexplained } from '../../src/coverage/unexplained.ts';
import { chartInside, chartPart, docxFile, p } from '../builders/docx.ts';
import { knowledge } from '../builders/knowledge.ts';
import { readDrawn } from '../builders/read.ts';
import { readText, textSource } from '../builders/text-source.ts';

async function tokensOf(text: string): Promise<readonly string[]> {
  const { value } = await readText(text);
  return unexplained(value, [], knowledge).map(({ printed }) => printed);
}

test.each([
  ['本年收入合计10.5万元，占12%，车辆3辆。', ['10.5', '12', '3']],
  [
    '姓名\t(5.00)\t¥100\t△90\t约10\n乙\t(1)\t2010301\t1,234.56\t2020',
    ['(5.00)', '¥100', '△90', '约10', '1,234.56'],
  ],
  [
    '甲\t5.00-\t3.00/4.00\n乙\t12.30 (15.20)\t1.2E+05\n丙\t201.05.01\t10:30',
    ['5.00-', '3.00/4.00', '12.30 (15.20)', '1.2E+05'],
  ],
])('what neither lane took up of %s', async (text, printed) => {
  expect(await tokensOf(text)).toEqual(printed);
});

test('a number inside a name is listed as such; years and dates are none', async () => {
  const { value } = await readText('2020年12月31日，第3页，单价50万元以上设备');
  const listed = unexplained(value, [], knowledge);
  expect(listed.map(({ printed, unit, reason }) => [printed, unit, reason])).toEqual([
    ['50', 'CNY', 'part-of-name'],
  ]);
});

test('of two equal figures of one place a lane that took up one leaves the other', async () => {
  const { value } = await readText('甲5万元');
  const [figure] = unexplained(value, [], knowledge);
  const [block] = value.blocks;
  if (figure === undefined || block?.kind !== 'paragraph') throw new Error('no figure was read');
  const { provenance } = figure;
  const lines = [{ text: '甲5万元，乙5万元', provenance }];
  const document = { ...value, blocks: [{ ...block, lines }] };
  expect(unexplained(document, [{ facts: [], unassigned: [figure] }], knowledge)).toHaveLength(1);
});

test('a figure that a lane took up is explained', () => {
  const read = readDrawn(
    '第二部分 2020年度部门决算情况说明\n\n二、收入决算情况说明\n\n2020年度收入合计10万元，其中捐赠1万元。\n',
  );
  expect(read.unassigned.map(({ printed, reason }) => [printed, reason])).toEqual([
    ['1', 'meaning-unknown'],
  ]);
});

test('the cached values of a chart are figures of their own origin, each with its place', async () => {
  const chart = chartPart('支出', ['基本支出', '项目支出'], ['1,234.56', '12.30%', '2022']);
  const bytes = docxFile(p('支出共3.20万元') + chartInside('rId1'), [chart]);
  const { value } = await docxExtractor.extract(textSource(bytes, 'x.docx'));
  const found = unexplained(value, [], knowledge);
  expect(found.map(({ printed, origin }) => `${printed} ${origin}`)).toEqual([
    '3.20 narrative',
    '1,234.56 chart',
    '12.30% chart',
  ]);
  expect(new Set(found.map(({ provenance }) => JSON.stringify(provenance))).size).toBe(3);
});
