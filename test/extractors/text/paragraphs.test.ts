import { describe, expect, test } from 'vitest';
import { outlineOf, readText } from '../../builders/text-source.ts';

const FULL = '示、报告县政府事项的办理工作。做好县政府各种会议的准备工';
const REST = '作，认真承办县政府召开的全会、常务会、专题会、现场办公会';

describe('broken sentences are put together', () => {
  test.each([
    [
      'at a full line',
      `${FULL}  \n${REST}  \n等综合性、专题性会议。\n`,
      [`p ${FULL}${REST}等综合性、专题性会议。`],
    ],
    ['at a page, over a blank line', `${FULL}\n\n作。\n`, [`p ${FULL}作。`]],
    [
      'at a page, over its number',
      `${FULL}\n\n- 3 -\n\n作。\n`,
      [`p ${FULL}作。`, 'page-number - 3 -'],
    ],
    ['at a form feed', `${FULL}\f作。\n`, [`p ${FULL}作。`]],
    [
      'in the middle of a word without a comma before',
      '（十一）推进全区金融市场（资本市场）体系建设、社会信用体系建\n\n设，规范秩序。\n',
      ['p （十一）推进全区金融市场（资本市场）体系建设、社会信用体系建设，规范秩序。'],
    ],
    [
      'Latin words keep a space',
      `${FULL}，the office\n\nbuilding。\n`,
      [`p ${FULL}，the office building。`],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await outlineOf(text)).toEqual(expected);
  });

  test.each([
    ['captions', '公开01表  \n金额单位：元\n'],
    [
      'a title and its first paragraph',
      '（一）一般公共预算财政拨款支出决算总体情况说明如下所列\n2020年度支出742.69万元，占100%。\n',
    ],
    ['a sentence that is over', `${FULL}。\n\n作，认真承办。\n`],
    ['an item behind a sentence without a full stop', `${FULL}\n\n（二）其他事项\n`],
    ['a label behind it', `${FULL}\n\n单位：万元\n`],
    ['whole paragraphs on a line each', `${FULL}${REST}${REST}\n${REST}\n`],
  ])('%s stay apart', async (_, text) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    expect(await outlineOf(text)).toEqual(lines.map((line) => `p ${line.trim()}`));
  });

  test('each source line stays a line of its paragraph with its own place', async () => {
    const { value } = await readText(`${FULL}  \n作。\n`);
    const [paragraph] = value.blocks;
    expect(
      paragraph?.kind === 'paragraph' && paragraph.lines.map((line) => line.provenance),
    ).toEqual([
      { kind: 'span', start: 0, end: FULL.length, line: 1 },
      { kind: 'span', start: FULL.length + 3, end: FULL.length + 5, line: 2 },
    ]);
  });
});

describe('Markdown', () => {
  test.each([
    ['## 二、机构设置', 'h2 二、机构设置'],
    ['#概况', 'h1 概况'],
    ['########## 深', 'p ########## 深'],
    ['##### **四、说明** #####', 'h5 四、说明'],
    ['<h3>标题</h3>', 'h3 标题'],
    ['#1号楼', 'p #1号楼'],
    ['- 一、部门职责', 'p 一、部门职责'],
    ['> 摘要', 'p 摘要'],
    ['**监督索引号53042500643401000**', 'p 监督索引号53042500643401000'],
    ['脚注**', 'p 脚注**'],
    ['<b>一、支出</b><br>二、收入', 'p 一、支出\n二、收入'],
    ['1\\. 职责 &lt;试行&gt; &unknown;', 'p 1. 职责 <试行> &unknown;'],
    ['见[附表](https://a.cn/b.xls)', 'p 见附表'],
    ['《办法》<试行>', 'p 《办法》<试行>'],
    ['支出 742.69 万元', 'p 支出 742.69 万元'],
    ['---', 'rule ---'],
    ['```', 'rule ```'],
  ])('%s', async (text, expected) => {
    expect(await outlineOf(text)).toEqual([expected]);
  });
});

describe('furniture', () => {
  test.each([
    [
      'bookmarks of a line',
      '[bookmark: _Toc1][bookmark: _Toc2]一、收入',
      ['bookmark [bookmark: _Toc1][bookmark: _Toc2]', 'p 一、收入'],
    ],
    [
      'an image before text',
      '[image: image5]2023年度收入',
      ['image [image: image5]', 'p 2023年度收入'],
    ],
    ['an image alone', '![](images/3.jpg)', ['image ![](images/3.jpg)']],
    ['a comment for an image', '<!-- image -->', ['image <!-- image -->']],
    ['a page number with dashes', '— 12 —', ['page-number — 12 —']],
    ['a page number in words', '第 3 页 共 9 页', ['page-number 第 3 页 共 9 页']],
    ['a number alone', '12', ['p 12']],
  ])('%s', async (_, text, expected) => {
    expect(await outlineOf(text)).toEqual(expected);
  });

  test('bare numbers that count up through the text are page numbers', async () => {
    const page = (n: number) => `甲。\n\n乙。\n\n丙。\n\n${n}\n\n`;
    const outline = await outlineOf(page(4) + page(5) + page(6));
    expect(outline.filter((line) => line.startsWith('page-number'))).toEqual([
      'page-number 4',
      'page-number 5',
      'page-number 6',
    ]);
  });

  test('bare numbers on neighbouring lines are none', async () => {
    expect(await outlineOf('1\n2\n3\n4\n')).toEqual(['p 1', 'p 2', 'p 3', 'p 4']);
  });

  test('a line that comes again beside page breaks is a running head', async () => {
    const page =
      '\f某县财政局2020年度部门决算\n正文一。\n正文二。\n正文三。\n正文四。\n正文五。\n正文六。\n';
    const outline = await outlineOf(page.repeat(3));
    expect(outline.filter((line) => line.startsWith('running-head'))).toHaveLength(3);
  });

  test('captions that come again above tables are none', async () => {
    const page = '\f部门：某局\n单位：万元\n\na\t1\nb\t2\n';
    expect(await outlineOf(page.repeat(3))).not.toContain('running-head 部门：某局');
    expect(await outlineOf('\f某局\n单位：万元\n\na\t1\nb\t2\n'.repeat(3))).toContain('p 某局');
  });

  test('data of charts behind the text is kept apart from tables', async () => {
    const text =
      '十三、支出决算表\n收入\t\n公共预算\t基金\t2140.64\t0\t\n\n\n2020年\t\n收入\t支出\t1.5\t2.5\t2019年\t\n';
    expect(await outlineOf(text)).toEqual([
      'p 十三、支出决算表',
      'chart-cache 收入公共预算\t基金\t2140.64\t0',
      'chart-cache 2020年收入\t支出\t1.5\t2.5\t2019年',
    ]);
  });

  test('the last row of a table is no chart data', async () => {
    expect(await outlineOf('项目\t分值\t得分\t\n总分\t\t100\t93.00\t\n')).toEqual(['table 2x5']);
  });
});
