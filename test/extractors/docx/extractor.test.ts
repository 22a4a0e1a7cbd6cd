import { describe, expect, test } from 'vitest';
import { docxExtractor } from '../../../extractors/docx/extractor.ts';
import {
  chartInside,
  chartPart,
  type DocxPart,
  docxFile,
  docxFromXml,
  lvl,
  numberingPart,
  numPr,
  p,
  r,
  tbl,
} from '../../builders/docx.ts';
import { blockOutline, textSource } from '../../builders/text-source.ts';

async function read(body: string, parts: readonly DocxPart[] = []) {
  return docxExtractor.extract(textSource(docxFile(body, parts), 'filing.docx'));
}

/** One short line a block, of a document without problems. */
async function outline(body: string, parts: readonly DocxPart[] = []) {
  const { value, problems } = await read(body, parts);
  expect(problems).toEqual([]);
  return value.blocks.map(blockOutline);
}

/** Texts of the first table, with the spans of merged cells: `合计 2x1`. */
async function cells(body: string) {
  const { value } = await read(body);
  const table = value.blocks.find((block) => block.kind === 'table');
  return table?.cells.map(({ text, rowSpan, columnSpan }) =>
    rowSpan * columnSpan === 1 ? text : `${text} ${rowSpan}x${columnSpan}`,
  );
}

describe('paragraphs', () => {
  test.each([
    [
      'an outline level makes a heading',
      p('部门概况', '<w:outlineLvl w:val="1"/>'),
      ['h2 部门概况'],
    ],
    ['level 9 is body text', p('正文', '<w:outlineLvl w:val="9"/>'), ['p 正文']],
    [
      'a line break ends a line',
      `<w:p>${r('甲局')}<w:r><w:br/></w:r>${r('决算')}</w:p>`,
      ['p 甲局', 'p 决算'],
    ],
    ['empty paragraphs are no blocks', p('') + p('文'), ['p 文']],
    ['a tab is kept', `<w:p>${r('一、收入')}<w:r><w:tab/></w:r>${r('3')}</w:p>`, ['p 一、收入\t3']],
    [
      'inserted text is in, deleted and moved text out',
      `<w:p>${r('支出')}<w:ins>${r('12')}</w:ins><w:del><w:r><w:delText>11</w:delText></w:r></w:del><w:moveFrom>${r('旧')}</w:moveFrom><w:moveTo>${r('万元')}</w:moveTo></w:p>`,
      ['p 支出12万元'],
    ],
    [
      'a deleted mark joins two paragraphs',
      p('支出合计', '<w:rPr><w:del/></w:rPr>') + p('12万元'),
      ['p 支出合计12万元'],
    ],
    [
      'of a field only the result is text',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>${r('指令')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('页')}</w:p>`,
      ['p 7页'],
    ],
    [
      'links and content controls are passed through',
      `<w:sdt><w:sdtContent><w:p><w:hyperlink>${r('目录')}</w:hyperlink></w:p></w:sdtContent></w:sdt>`,
      ['p 目录'],
    ],
    [
      'a ticked box of a symbol font is one',
      '<w:p><w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r></w:p>',
      ['p ☑'],
    ],
    [
      'a text box written twice is read once',
      `<w:p>${r('正文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${p('框')}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>${p('框')}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ['p 正文', 'p 框'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await outline(body)).toEqual(expected);
  });

  test('hidden text is left out and said', async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>99</w:t></w:r>';
    const { value, problems } = await read(`<w:p>${r('合计')}${hidden}</w:p>`);
    expect(value.blocks.map(blockOutline)).toEqual(['p 合计']);
    expect(problems.map(({ code }) => code)).toEqual(['docx.hidden-text']);
  });

  test('the place is the paragraph in the plain text of its part', async () => {
    const { value } = await read(p('甲乙') + p('') + p('丙'));
    expect(value.blocks.map(({ provenance }) => provenance)).toEqual([
      { kind: 'span', part: 'word/document.xml', start: 0, end: 2, line: 1 },
      { kind: 'span', part: 'word/document.xml', start: 4, end: 5, line: 3 },
    ]);
  });
});

describe('numbers that Word shows', () => {
  const levels = numberingPart(
    lvl(0, 'chineseCountingThousand', '%1、') +
      lvl(1, 'chineseCounting', '（%2）') +
      lvl(2, 'decimal', '%3.') +
      lvl(3, 'bullet', '&#xF06C;'),
  );

  test('count each level, and restart below a higher one', async () => {
    const numbered = [0, 1, 1, 2, 0, 1, 2].map((level) => p('项', numPr(level)));
    expect(await outline(numbered.join(''), [levels])).toEqual(
      ['一、', '（一）', '（二）', '1. ', '二、', '（一）', '1. '].map((number) => `p ${number}项`),
    );
  });

  test('a list may start its numbers anew; bullets have none', async () => {
    const body = [p('甲', numPr(0)), p('乙', numPr(0)), p('丙', numPr(0, 2)), p('丁', numPr(3))];
    expect(await outline(body.join(''), [levels])).toEqual([
      'p 一、甲',
      'p 二、乙',
      'p 一、丙',
      'p 丁',
    ]);
  });

  test('come from the style, too, with the level that belongs to it', async () => {
    const style = (id: string, properties: string, basedOn = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}">${basedOn}<w:pPr>${properties}</w:pPr></w:style>`;
    const styles: DocxPart = {
      type: 'styles',
      path: 'styles.xml',
      root: 'w:styles',
      content:
        style('1', `<w:outlineLvl w:val="0"/>${numPr(0)}`) +
        style('9', '', '<w:basedOn w:val="1"/>'),
    };
    const body = p('概况', '<w:pStyle w:val="9"/>') + p('决算表', '<w:pStyle w:val="1"/>');
    expect(await outline(body, [levels, styles])).toEqual(['h1 一、概况', 'h1 二、决算表']);
  });
});

describe('tables', () => {
  test('merged cells keep their spans', async () => {
    const rows = [
      [
        { text: '项目', span: 2 },
        { text: '合计', merge: 'restart' },
      ],
      ['编码', '名称', { text: '', merge: 'continue' }],
      ['201', '公共', '5.00'],
    ] as const;
    expect(await cells(tbl(rows, [900, 2000, 1000]))).toEqual([
      '项目 1x2',
      '合计 2x1',
      '编码',
      '名称',
      '201',
      '公共',
      '5.00',
    ]);
  });

  test('what a merged cell hides is not shown', async () => {
    const rows = [
      [{ text: '甲', merge: 'restart' }, '1'],
      [{ text: '甲', merge: 'continue' }, '2'],
    ] as const;
    expect(await cells(tbl(rows, [900, 900]))).toEqual(['甲 2x1', '1', '2']);
  });

  test('a cell that goes on with nothing above it is a cell', async () => {
    const rows = [
      [{ text: '甲', merge: 'continue' }, '1'],
      [{ text: '', merge: 'continue' }, '2'],
    ] as const;
    expect(await cells(tbl(rows, [900, 900]))).toEqual(['甲 2x1', '1', '2']);
  });

  test('where the grid fits nothing, the widths of the cells say the columns', async () => {
    const rows = [
      [
        { text: '预算数', width: 2000 },
        { text: '决算数', width: 1000 },
      ],
      [
        { text: '1', width: 1010 },
        { text: '2', width: 990 },
        { text: '3', width: 1000 },
      ],
    ];
    expect(await cells(tbl(rows, [500]))).toEqual(['预算数 1x2', '决算数', '1', '2', '3']);
  });

  test('a row that begins further right leaves a gap', async () => {
    const [first = '', second = ''] = tbl([['甲', '1'], ['2']], [900, 900]).split('</w:tr>');
    const indented = second.replace('<w:tr>', '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>');
    expect(await cells(`${first}</w:tr>${indented}</w:tr></w:tbl>`)).toEqual(['甲', '1', '', '2']);
  });

  test('an edge dragged a little in one row is the same edge', async () => {
    const rows = [
      [
        { text: '名称', span: 1 },
        { text: '金额', span: 2 },
      ],
      [
        { text: '甲', span: 2 },
        { text: '1', span: 1 },
      ],
    ];
    expect(await cells(tbl(rows, [4000, 80, 4000]))).toEqual(['名称', '金额', '甲', '1']);
  });

  test('a table of one column is a frame around text', async () => {
    const frame = tbl([[{ content: p('说明') + tbl([['甲', '1']]) + p('') }]]);
    expect(await outline(frame)).toEqual(['p 说明', 'table 1x2']);
  });

  test('a table in a cell follows the table around it', async () => {
    const nested = { content: p('明细') + tbl([['甲', '1']]) + p('') };
    expect(await outline(tbl([['项目', nested]]) + p('完'))).toEqual([
      'table 1x2',
      'table 1x2',
      'p 完',
    ]);
  });

  test('forms below each other in one table are tables of their own', async () => {
    const form = (name: string) => [
      [{ text: '绩效自评表', span: 2 }],
      ['项目名称', name],
      ['得分', '9'],
    ];
    const { value } = await read(tbl([...form('甲'), ...form('乙')], [900, 900]));
    expect(value.blocks.map(blockOutline)).toEqual(['table 3x2', 'table 3x2']);
  });

  test('a deleted row is out', async () => {
    const table = tbl(
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
      [900, 900],
    );
    const changed = table.replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>');
    expect(await cells(changed)).toEqual(['乙', '2']);
  });
});

describe('what stands beside the text', () => {
  test('margins are furniture, notes follow the text', async () => {
    const parts = [
      {
        type: 'footnotes',
        path: 'footnotes.xml',
        root: 'w:footnotes',
        content: `<w:footnote w:type="separator">${p('—')}</w:footnote><w:footnote w:id="1">${p('注释')}</w:footnote>`,
      },
      { type: 'header', path: 'header1.xml', root: 'w:hdr', content: p('某局决算') },
      { type: 'footer', path: 'footer1.xml', root: 'w:ftr', content: p('- 3 -') },
    ];
    expect(await outline(p('正文'), parts)).toEqual([
      'p 正文',
      'p 注释',
      'running-head 某局决算',
      'page-number - 3 -',
    ]);
  });

  test('the cached values of a chart are kept apart from the text', async () => {
    const chart = chartPart('收入', ['2022', '2023'], ['1.5', '2.5']);
    const { value } = await read(chartInside('rId1'), [chart]);
    expect(value.blocks).toMatchObject([
      {
        kind: 'furniture',
        role: 'chart-cache',
        lines: [{ text: '收入' }, { text: '2022\t2023' }, { text: '1.5\t2.5' }],
      },
    ]);
  });
});

test('a document of pictures alone is reported', async () => {
  const { value, problems } = await read('<w:p><w:r><w:pict><v:imagedata/></w:pict></w:r></w:p>');
  expect(value.blocks.map(blockOutline)).toEqual(['image image']);
  expect(problems.map(({ code }) => code)).toEqual(['word.no-text']);
});

test('strict OOXML is read as transitional is', async () => {
  const xml = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>严格</x:t></x:r></x:p></x:body></x:document>`;
  const { value } = await docxExtractor.extract(textSource(docxFromXml(xml), 'strict.docx'));
  expect(value.blocks.map(blockOutline)).toEqual(['p 严格']);
});
