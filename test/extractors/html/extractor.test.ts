import { describe, expect, test } from 'vitest';
import { htmlExtractor } from '../../../extractors/html/extractor.ts';
import { textExtractor } from '../../../extractors/text/extractor.ts';
import { htmlOutline, readHtml } from '../../builders/html-source.ts';
import { textSource } from '../../builders/text-source.ts';

const PROSE = '青石县水文站二〇二三年度收入总计为三万元。';
const page = (head: string, body = `<p>${PROSE}</p>`) =>
  `<html><head>${head}</head><body>${body}</body></html>`;

/** A name in GB18030, which Node does not write. */
const GBK_PROSE = [
  0xc7, 0xe0, 0xca, 0xaf, 0xcf, 0xd8, 0xcb, 0xae, 0xce, 0xc4, 0xd5, 0xbe, 0xa1, 0xa3,
];

function gbkPage(head: string): Uint8Array {
  const [before = '', behind = ''] = page(head, '<p>@</p>').split('@');
  return Buffer.concat([Buffer.from(before), Uint8Array.from(GBK_PROSE), Buffer.from(behind)]);
}

describe('encoding', () => {
  test.each([
    ['GBK, declared gb2312', gbkPage('<meta charset="gb2312">'), 'gb18030', []],
    ['GBK, nothing declared', gbkPage(''), 'gb18030', []],
    ['GBK, declared utf-8', gbkPage('<meta charset=utf-8>'), 'gb18030', ['html.wrong-charset']],
    [
      'UTF-8, declared gb2312',
      page('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'),
      'utf-8',
      ['html.wrong-charset'],
    ],
    ['UTF-8 with a mark', `\ufeff${page('')}`, 'utf-8', []],
    ['UTF-16', Buffer.from(`\ufeff${page('')}`, 'utf16le'), 'utf-16le', []],
  ] as const)('%s', async (_, bytes, encoding, codes) => {
    const { value, problems } = await readHtml(bytes);
    expect(value.encoding).toBe(encoding);
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(JSON.stringify(value.blocks)).toContain('青石县');
  });

  test('a damaged character costs that character', async () => {
    const bytes = Buffer.from(page('', `<p>${PROSE.repeat(9)}</p>`));
    bytes[bytes.indexOf('为') + 1] = 0x20;
    const { value, problems } = await readHtml(bytes);
    expect(value.encoding).toBe('utf-8');
    expect(problems.map(({ code }) => code)).toEqual(['html.damaged-characters']);
  });
});

describe('what is a page', () => {
  test.each([
    [
      'behind comments and a declaration',
      `<?xml version="1.0"?>\n<!-- saved -->\n<!DOCTYPE html>x`,
      true,
    ],
    ['without html', '<head><title>x</title></head>', true],
    ['a part of one', '<div class="TRS_Editor"><p>甲</p></div>\n', true],
    ['Markdown that begins with a tag', '<div align="center">图</div>\n\n# 标题\n', false],
    ['Markdown with tables in HTML', '# 表\n<html><body><table></table></body></html>', false],
    ['a table of a converter', '<table><tr><td>1</td></tr></table>\n\n正文', false],
    ['XML of another kind', '<?xml version="1.0"?><Workbook><Worksheet/></Workbook>', false],
  ])('%s', async (_, text, expected) => {
    expect((await htmlExtractor.fileType(textSource(text))) === 'html').toBe(expected);
  });

  test('what is no page is left to the text extractor', async () => {
    expect(await textExtractor.fileType(textSource('# 表\n<table></table>'))).not.toBeNull();
  });
});

const MHTML = [
  'From: <Saved by Blink>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----Boundary7"',
  '',
  '',
  '------Boundary7',
  'Content-Type: text/html; charset="utf-8"',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: http://example.invalid/book.htm',
  '',
  '<html><body><p>=E7=94=B2=E4=B9=\r\n=99</p></body></html>',
  '------Boundary7',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  'Content-Location: http://example.invalid/a.png',
  '',
  'iVBORw0KGgo=',
  '------Boundary7',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: base64',
  'Content-Location: http://example.invalid/sheet001.htm',
  '',
  Buffer.from('<table><tr><td>合计</td><td>1.00</td></tr></table>').toString('base64'),
  '------Boundary7--',
  '',
].join('\r\n');

test('MHTML: each page of it in order, places in the member', async () => {
  expect(await htmlExtractor.fileType(textSource(MHTML))).not.toBeNull();
  expect(await htmlOutline(MHTML)).toEqual(['p 甲乙', 'table 1x2']);
  const { value } = await readHtml(MHTML);
  expect(value.blocks[1]?.provenance).toMatchObject({
    kind: 'span',
    part: 'http://example.invalid/sheet001.htm',
    start: 0,
  });
});

describe('a page without an article says what it has instead', () => {
  test.each([
    [
      'frames',
      '<html><frameset><frame src="sheet001.htm"><frame src="tabs.htm"></frameset></html>',
      'frames sheet001.htm, tabs.htm',
    ],
    [
      'scripts',
      '<html><body><div id="app"></div><script>load()</script></body></html>',
      'what scripts put',
    ],
    ['pictures', '<html><body><img src="1.jpg"><img src="2.jpg"></body></html>', '2 images'],
    [
      'a file',
      '<html><body><iframe src="/upload/2023.pdf"></iframe></body></html>',
      'the files /upload/2023.pdf',
    ],
  ])('%s', async (_, text, expected) => {
    const { problems } = await readHtml(text);
    const [first, ...others] = problems.map(({ code }) => code);
    expect(first).toBe('html.no-content');
    expect(others.every((code) => code === 'html.attachment')).toBe(true);
    expect(problems[0]?.message).toContain(expected);
  });
});

test('links to files are recorded with what is printed and where they lead', async () => {
  const body = `<p>${PROSE}</p><p>附件：<a href="./P020240920.xls">1.公开<b>表格</b>.xls</a></p><a href="/download?file=a.docx">说明</a><a href="/x.html">首页</a><a href="./P020240920.xls">下载</a>`;
  const { value, problems } = await readHtml(page('', body));
  expect(problems.map(({ code, printed }) => `${code} ${printed}`)).toEqual([
    'html.attachment ./P020240920.xls',
    'html.attachment /download?file=a.docx',
  ]);
  expect(value.attachments?.map(({ text, target }) => [text, target])).toEqual([
    ['1.公开表格.xls', './P020240920.xls'],
    ['说明', '/download?file=a.docx'],
  ]);
});
