import { describe, expect, test } from 'vitest';
import { drawnRows, outlineOf, tablesOf } from '../../builders/text-source.ts';

/** One table as converters write it: a title row over two columns, a pipe in a name, two lines in a cell. */
const GRID = [
  ['收入', '', '行次'],
  ['项目|名称', '金额\n（元）', '1'],
  ['合计', '7,426.75', '2'],
];

const DRAWN: readonly (readonly [string, string])[] = [
  [
    'marker',
    '| 收入 | | 行次 |\n|---|---|---|\n| 项目\\|名称 | 金额<br>（元） | 1 |\n| **合计** | 7,426.75 | 2 |\n',
  ],
  [
    'pandoc, pipe table',
    '| 收入      |          | 行次 |\n|:----------|---------:|:----:|\n| 项目\\|名称 | 金额<br/>（元） | 1    |\n| 合计      | 7,426.75 | 2    |\n',
  ],
  [
    'pandoc, grid table',
    '+------------+----------+------+\n| 收入       |          | 行次 |\n+:===========+=========:+======+\n| 项目\\|名称  | 金额     | 1    |\n|            | （元）   |      |\n+------------+----------+------+\n| 合计       | 7,426.75 | 2    |\n+------------+----------+------+\n',
  ],
  [
    'pandoc, multiline table',
    '  ------------------------------\n  收入                      行次\n  ------------ ---------- ------\n  项目|名称          金额   1\n                 （元）\n\n  合计           7,426.75   2\n  ------------------------------\n',
  ],
  [
    'pandoc, multiline table without a header',
    '  ------------ ---------- ------\n  收入                      行次\n\n  项目|名称          金额   1\n                 （元）\n\n  合计           7,426.75   2\n  ------------ ---------- ------\n\n后文\n',
  ],
  [
    'a grid without a header',
    '+------------+----------+------+\n| 收入       |          | 行次 |\n+------------+----------+------+\n| 项目\\|名称  | 金额     | 1    |\n|            | （元）   |      |\n+------------+----------+------+\n| 合计       | 7,426.75 | 2    |\n+------------+----------+------+\n',
  ],
];

describe('a table is the same grid whichever converter wrote it', () => {
  test.each(DRAWN)('%s', async (_, text) => {
    const [table] = await tablesOf(text);
    expect(table && drawnRows(table)).toEqual(GRID);
  });

  test('MinerU keeps spans, in HTML and in one line, with figures in formulas', async () => {
    const [table] = await tablesOf(
      '<html><body><table><tr><td colspan="2">收入</td><td>行次</td></tr><tr><td>项目|名称</td><td>金额（元）</td><td>1</td></tr><tr><td>合计</td><td>$7, 4 2 6 . 7 5$</td><td>2</td></tr></table></body></html>\n',
    );
    expect(table && drawnRows(table)).toEqual([
      ['收入', '行次'],
      ['项目|名称', '金额（元）', '1'],
      ['合计', '7,426.75', '2'],
    ]);
  });

  test('levels of a code below one heading are cells of their own', async () => {
    const [table] = await tablesOf('| 编码 | 编码 | 编码 |\n|---|---|---|\n| 208 | 05 | 05 |\n');
    expect(table && drawnRows(table)).toEqual([['编码'], ['208', '05', '05']]);
  });

  test('docling repeats a merged cell in each of its columns: it is one cell', async () => {
    const [table] = await tablesOf(
      '| 项目名称 | 项目名称 | 维修 | 维修 |\n|---|---|---|---|\n| 资金 | 总额 | 得分 | 得分 |\n| 资金 | 5.00 | 8.44 | 8.44 |\n| 合计 | 预算 | 决算 | 差额 |\n| 合计 | 9.00 | 9.00 | 0.00 |\n',
    );
    expect(table?.cells.map(({ text, columnSpan }) => `${text} ${columnSpan}`)).toEqual([
      ...['项目名称 2', '维修 2'],
      ...['资金 1', '总额 1', '得分 2'],
      ...['资金 1', '5.00 1', '8.44 2'],
      ...['合计 1', '预算 1', '决算 1', '差额 1'],
      ...['合计 1', '9.00 1', '9.00 1', '0.00 1'],
    ]);
  });

  test.each([
    [
      'with a header',
      '  项目        金额\n  ------- --------\n  基本支出    5.00\n  合计    7,426.75\n',
    ],
    [
      'without',
      '  ------- --------\n  项目        金额\n  基本支出    5.00\n  合计    7,426.75\n  ------- --------\n',
    ],
  ])('pandoc, simple table %s', async (_, text) => {
    const [table] = await tablesOf(text);
    expect(table && drawnRows(table)).toEqual([
      ['项目', '金额'],
      ['基本支出', '5.00'],
      ['合计', '7,426.75'],
    ]);
  });

  test.each([
    ['a text that fills the gap between two columns', '项目名称与金额\n---- ----\n合计 5.00\n'],
    ['rules without rows', '---- ----\n---- ----\n'],
    ['a rule that nothing closes', '------------\n决算\n\n支出\n'],
    ['a title over a line', '第一部分\n--------\n正文\n'],
  ])('%s is no table', async (_, text) => {
    expect(await tablesOf(text)).toEqual([]);
  });

  test('a frame drawn around rows of one line parts only the header', async () => {
    const [table] = await tablesOf(
      '+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n| 3 | 4 |\n+---+---+\n',
    );
    expect(table?.rowCount).toBe(3);
  });
});

describe('formulas', () => {
  test.each([
    ['收入$7 4 2 . 6 9$万元', '收入742.69万元'],
    ['占$8 1 . 5 \\%$。', '占81.5%。'],
    ['增加 $\\mathbf { 1 2 } . 3$ 万元', '增加 12.3 万元'],
    ['约$3 \\sim 5$次', '约3~5次'],
    ['共$1 \\mathrm{km}$', '共1km'],
    ['单价$\\mathrm{km}$', '单价km'],
    ['$100 给甲，$200 给乙', '$100 给甲，$200 给乙'],
    ['公式$\\frac{a}{b}$', '公式$\\frac{a}{b}$'],
  ])('%s', async (text, expected) => {
    expect(await outlineOf(text)).toEqual([`p ${expected}`]);
  });
});
