import { describe, expect, test } from 'vitest';
import { drawnRows, outlineOf, readText, tablesOf } from '../../builders/text-source.ts';

const rowsOf = async (text: string) => (await tablesOf(text)).map(drawnRows);

describe('grids of tabs', () => {
  test('a short row is padded, a trailing tab is an empty cell that was read', async () => {
    expect(await rowsOf('项目\t金额\t备注\n合计\t742.69\n其中\t\t\n')).toEqual([
      [
        ['项目', '金额', '备注'],
        ['合计', '742.69', null],
        ['其中', '', ''],
      ],
    ]);
  });

  test('a cell of tabs only keeps its place: header and figures stay in their columns', async () => {
    expect(await rowsOf('\t行次\t金额\n收入\t\t1\n')).toEqual([
      [
        ['', '行次', '金额'],
        ['收入', '', '1'],
      ],
    ]);
  });

  test.each([
    ['a blank line divides two', 'a\t1\nb\t2\n\nc\t3\nd\t4\n', ['table 2x2', 'table 2x2']],
    ['a note beneath belongs to none', 'a\t1\nb\t2\n注：无\n', ['table 2x2', 'p 注：无']],
    [
      'a title between headers divides two',
      'a\t1\nb\t2\n支出表\nx\ty\nc\t3\n',
      ['table 2x2', 'p 支出表', 'table 2x2'],
    ],
    [
      'a lone merged cell between figures is a row',
      'a\t1\nb\t2\n其中\nc\t3\nd\t4\n',
      ['table 5x2'],
    ],
    ['CRLF ends lines', 'a\t1\r\nb\t2\r\n', ['table 2x2']],
    ['CR ends lines', 'a\t1\rb\t2\r', ['table 2x2']],
    ['a form feed ends a line', 'a\t1\fb\t2\n', ['table 2x2']],
    ['a row broken off by a page stands alone', '总分\t\t\t93\t90\t\n', ['table 1x6']],
    [
      'a caption set with tabs is none',
      '部门：某局\t\t单位：万元\n',
      ['p 部门：某局\t\t单位：万元'],
    ],
    ['a title with a stray tab is none', '六、情况说明\t\n正文\n', ['p 六、情况说明', 'p 正文']],
    [
      'entries of contents are none',
      '一、职责\t1\n二、机构\t2\n三、说明\t12\n',
      ['p 一、职责\t1', 'p 二、机构\t2', 'p 三、说明\t12'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await outlineOf(text)).toEqual(expected);
  });

  test('cells that a spreadsheet quoted are read without the quotes, line breaks and all', async () => {
    const text = '项目\t"金额\n（元）"\t备注\n"收入"\t"7,426.75"\t"称""甲"""\n"三公"经费\t1\t"\n';
    expect(await rowsOf(text)).toEqual([
      [
        ['项目', '金额\n（元）', '备注'],
        ['"收入"', '7,426.75', '称"甲"'],
        ['"三公"经费', '1', '"'],
      ],
    ]);
  });

  test('a span names the characters of the cell and its line', async () => {
    const [table] = await tablesOf('\ufeff标题\n\na\t 1,234.00 \nb\t2\n');
    expect(table?.cells[1]).toMatchObject({
      text: '1,234.00',
      provenance: { kind: 'span', start: 7, end: 15, line: 3 },
    });
  });

  test('a table in a cell is a table of its own behind the outer one', async () => {
    const inner = '<table><tr><td>甲</td><td>1</td></tr></table>';
    expect(await rowsOf(`自评\t<p>前</p> ${inner} <p>后</p>\t5\n结果\t无\t6\n`)).toEqual([
      [
        ['自评', '前\n后', '5'],
        ['结果', '无', '6'],
      ],
      [['甲', '1']],
    ]);
  });

  test('a grid that is too large is kept as paragraphs with a problem', async () => {
    const { value, problems } = await readText(`a\t1\n${'\t'.repeat(60_000)}x\n`);
    expect(value.blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph']);
    expect(problems.map((problem) => problem.code)).toEqual(['text.table-too-large']);
  });
});

describe('tables flattened to one cell a line', () => {
  const FORM = '\t项目名称\n\t某项目\n\n\t\n\t总额\n\t100.00\n\t96.96%\n\n';
  const UNTITLED = '\t项目名称\n\t某项目\n\n\t主管部门\n\t某局\n\n\t总额\n\t5\n\n';

  test('lines without a blank one between are a row, a lone tab is an empty cell', async () => {
    expect(
      await rowsOf(`\t项目\n\t年初\n\t全年\n\t执行率\n\n\t\n\t100.00\n\t95.83\n\t\n\n`),
    ).toEqual([
      [
        ['项目', '年初', '全年', '执行率'],
        ['', '100.00', '95.83', ''],
      ],
    ]);
  });

  test('a title row that comes again opens a new table', async () => {
    const title = '\t自评表\n\n(2020年度)\n\n';
    expect(await rowsOf(title + FORM + title.replace('2020年', '2020 年') + FORM)).toEqual([
      [
        ['自评表\n(2020年度)', null, null, null],
        ['项目名称', '某项目', null, null],
        ['', '总额', '100.00', '96.96%'],
      ],
      [
        ['自评表\n(2020 年度)', null, null, null],
        ['项目名称', '某项目', null, null],
        ['', '总额', '100.00', '96.96%'],
      ],
    ]);
  });

  test.each([
    [
      'titles that differ above the same first label',
      `\t甲表\n\n${FORM}\t乙表\n\n${FORM}`,
      ['table 3x4', 'table 3x4'],
    ],
    [
      'an inner title of one cell',
      `\t甲表\n\n${FORM}\t绩效指标\n\n\t一级\n\t二级\n\n`,
      ['table 5x4'],
    ],
    [
      'text between two blank lines above and none below',
      `${FORM}\n二、另一项目\n${FORM}`,
      ['table 2x4', 'p 二、另一项目', 'table 2x4'],
    ],
    ['three blank lines', `${FORM}\n\n${FORM}`, ['table 2x4', 'table 2x4']],
    [
      'a title in the second paragraph of its cell',
      `\t甲表\n\n${FORM}\t\n\n甲表\n\n${FORM}`,
      ['table 3x4', 'table 3x4'],
    ],
    [
      'forms without a title',
      `${UNTITLED}${UNTITLED.replace('某', '另一')}`,
      ['table 3x2', 'table 3x2'],
    ],
    [
      'a header repeated over pages',
      `\t指标\n\t值\n\n\t产出\n\t1\n\n\t指标\n\t值\n\n\t产出\n\t2\n\n`,
      ['table 4x2'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await outlineOf(text)).toEqual(expected);
  });

  test('a row that an empty paragraph cut is put together again', async () => {
    const text =
      '\t指标\n\t一级\n\t二级\n\t目标\n\t完成\n\n\t\n\t产出\n\n\t数量\n\t10\n\n\t12\n\n\t\n\t\n\t质量\n\t98%\n\t98%\n\n';
    expect(await rowsOf(text)).toEqual([
      [
        ['指标', '一级', '二级', '目标', '完成'],
        ['', '产出', '数量', '10', '12'],
        ['', '', '质量', '98%', '98%'],
      ],
    ]);
  });

  test('short rows that only happen to add up stay apart', async () => {
    const text =
      '\t预算\n\t甲\n\t1\n\t乙\n\t2\n\t3\n\n\t目标\n\t预期\n\t实际\n\n\t\n\t做好\n\t做完\n\n\t指标\n\t一\n\t二\n\t三\n\t四\n\t五\n\n';
    expect(
      (await rowsOf(text))[0]?.map((row) => row.filter((cell) => cell !== null).length),
    ).toEqual([6, 3, 3, 6]);
  });

  test('further paragraphs of a cell stay in it; a line below a figure does not', async () => {
    expect(await rowsOf('\t目标\n\t1.办文\n2.办会\n\t完成\n\n\t总额\n\t5\n\n')).toEqual([
      [
        ['目标', '1.办文\n2.办会', '完成'],
        ['总额', '5', null],
      ],
    ]);
    expect(await outlineOf('\t总额\n\t5\n\n\t其中\n\t4\n注：另见附件\n')).toEqual([
      'table 2x2',
      'p 注：另见附件',
    ]);
  });

  test.each([
    [
      'paragraphs indented by a tab',
      '\t一年来，成效明显。\n\t今后，继续努力。\n\n\t特此说明。\n\n\t附件如下。\n',
    ],
    ['lists indented by a tab', '\t一、职责\n\t二、机构\n\n\t三、收入\n\t四、支出\n'],
    ['a single indented line', '\t目录\n正文\n'],
  ])('%s are no table', async (_, text) => {
    expect(await tablesOf(text)).toEqual([]);
  });
});

describe('tables of pipes', () => {
  test('a rule line, escaped pipes, edges and alignment are markup', async () => {
    expect(await rowsOf('| 项目 | 金额 |\n|:---|---:|\n| 甲\\|乙 | **1.00** |\n| 丙 |\n')).toEqual([
      [
        ['项目', '金额'],
        ['甲|乙', '1.00'],
        ['丙', null],
      ],
    ]);
  });

  test.each([
    ['without a rule line', '|a|1|\n|b|2|\n', ['table 2x2']],
    ['without pipes at the edges', 'a | 1\n--- | ---\nb | 2\n', ['table 2x2']],
    ['with box drawings', '┌──┬──┐\n│a │1 │\n├──┼──┤\n│b │2 │\n└──┴──┘\n', ['table 2x2']],
    ['empty cells at the edges', '||1|\n|b||\n', ['table 2x2']],
    ['a pipe in a sentence is none', '收入|支出情况\n', ['p 收入|支出情况']],
  ])('%s', async (_, text, expected) => {
    expect(await outlineOf(text)).toEqual(expected);
  });
});

describe('tables in HTML', () => {
  test('spans are kept, entities decoded, tags taken off', async () => {
    const [table] = await tablesOf(
      '<table><tr><th rowspan="2">项&nbsp;目</th><th colspan=2>金额</th></tr>\n' +
        '<tr><td><b>甲</b></td><td>1<br/>2</td></tr></table>',
    );
    expect(table).toMatchObject({ rowCount: 2, columnCount: 3, spans: 'explicit' });
    expect(
      table?.cells.map(({ text, rowSpan, columnSpan }) => [text, rowSpan, columnSpan]),
    ).toEqual([
      ['项\u00a0目', 2, 1],
      ['金额', 1, 2],
      ['甲', 1, 1],
      ['1\n2', 1, 1],
    ]);
  });

  test('a row that spans from above fill has its place', async () => {
    expect(
      await rowsOf(
        '<table><tr><td rowspan=2>a<td rowspan=2>1</tr><tr></tr><tr><td>b<td>2</tr></table>',
      ),
    ).toEqual([[['a', '1'], [], ['b', '2']]]);
  });

  test.each([
    ['text around a table', '前<table><tr><td>1</table>后\n', ['p 前', 'table 1x1', 'p 后']],
    ['a caption', '<table><caption>表1</caption><tr><td>1</table>\n', ['p 表1', 'table 1x1']],
    [
      'a whole page around it',
      '表\n<html><body><table><tr><td>1<td>2</table></body></html>\n',
      ['p 表', 'table 1x2'],
    ],
    [
      'tabs inside',
      'a\t1\nb\t2\n<table>\n\t<tr>\n\t\t<td>1</td>\n\t</tr>\n</table>\n',
      ['table 2x2', 'table 1x1'],
    ],
    [
      'spans beyond the grid',
      '<table><tr><td rowspan=99 colspan=1>1</td></tr></table>\n',
      ['table 1x1'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await outlineOf(text)).toEqual(expected);
  });

  test.each([
    [
      'a table without an end',
      '<table><tr><td>甲</td>\n乙\n',
      'text.table-unclosed',
      ['p 甲', 'p 乙'],
    ],
    [
      'spans of millions',
      `<table>${'<tr><td colspan=1000>甲'.repeat(200)}</table>`,
      'text.table-too-large',
      undefined,
    ],
  ])('%s is kept as text with a problem', async (_, text, code, expected) => {
    const { value, problems } = await readText(text);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(value.blocks.some((block) => block.kind === 'table')).toBe(false);
    if (expected !== undefined) expect(await outlineOf(text)).toEqual(expected);
  });
});

describe('grids of spaces', () => {
  test('columns that stand below each other and hold figures are a table', async () => {
    const text =
      '项目            金额      执行数\n一般公共服务    1,234.00  1,000.00\n教育              234.00    200.00\n';
    expect(await rowsOf(text)).toEqual([
      [
        ['项目', '金额', '执行数'],
        ['一般公共服务', '1,234.00', '1,000.00'],
        ['教育', '234.00', '200.00'],
      ],
    ]);
  });

  test.each([
    [
      'a row with an empty cell ends it',
      'a    1.00    2.00\nb    3.00    4.00\nc            5.00\n',
    ],
    ['titles with gaps are none', '第一部分  概况\n第二部分  决算表\n第三部分  说明\n'],
    ['indented prose is none', '    一年来\n    二年来\n    三年来\n'],
  ])('%s', async (_, text) => {
    expect(await tablesOf(text)).toEqual([]);
  });
});
