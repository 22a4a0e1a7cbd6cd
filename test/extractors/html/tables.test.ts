import { describe, expect, test } from 'vitest';
import { articleOutline, htmlTables, readHtml } from '../../builders/html-source.ts';
import { drawnRows } from '../../builders/text-source.ts';

const page = (body: string) => `<!DOCTYPE html><html><body>${body}</body></html>`;
const rowsOf = async (body: string) => (await htmlTables(page(body))).map(drawnRows);

describe('tables of data', () => {
  test('spans tile the grid; a rowspan ends with its row group, 0 goes to its end', async () => {
    const [table] = await htmlTables(
      page(
        '<table><thead><tr><th rowspan=9>项目</th><th colspan=2>金额</th></tr><tr><th>基本</th><th>项目</th></tr></thead>' +
          '<tr><td rowspan=0>合计</td><td>1.00</td><td>2.00</td></tr><tr><td colspan=2>3.00</td></tr></table>',
      ),
    );
    const places = table?.cells.map(
      ({ text, row, column, rowSpan, columnSpan }) =>
        `${text} ${row},${column} ${rowSpan}x${columnSpan}`,
    );
    expect(places).toEqual([
      '项目 0,0 2x1',
      '金额 0,1 1x2',
      '基本 1,1 1x1',
      '项目 1,2 1x1',
      '合计 2,0 2x1',
      '1.00 2,1 1x1',
      '2.00 2,2 1x1',
      '3.00 3,1 1x2',
    ]);
  });

  test('padding, breaks and paragraphs in cells', async () => {
    expect(
      await rowsOf(
        '<table><tr><td>&nbsp;&nbsp;项目<br>名称</td><td>　</td></tr><tr><td><p>一、</p><p>收入</p></td><td>&nbsp;1,024.50&#160;</td></tr></table>',
      ),
    ).toEqual([
      [
        ['项目\n名称', ''],
        ['一、\n收入', '1,024.50'],
      ],
    ]);
  });

  test('a place names the characters of the cell', async () => {
    const text = page(
      '<p>表</p>\r\n<table><tr><td>甲</td><td align=right>&nbsp;1,024.50 </td></tr></table>',
    );
    const [table] = await htmlTables(text);
    const place = table?.cells[1]?.provenance;
    expect(place).toMatchObject({ kind: 'span', line: 2 });
    if (place?.kind === 'span') expect(text.slice(place.start, place.end)).toBe('1,024.50');
  });

  test('a table in a cell is one of its own behind the outer one', async () => {
    expect(
      await rowsOf(
        '<table border=1><tr><td>自评</td><td>90</td><td><table><tr><td>甲</td><td>1</td></tr></table></td></tr><tr><td>结论</td><td>95</td><td>良好</td></tr></table>',
      ),
    ).toEqual([
      [
        ['自评', '90', ''],
        ['结论', '95', '良好'],
      ],
      [['甲', '1']],
    ]);
  });

  test('hidden rows and cells are kept beside the table', async () => {
    const body =
      '<table><tr style="display:none"><td>旧数</td><td>9.99</td></tr><tr><td>合计</td><td>1.00</td><td style="display:none">内码7</td></tr></table>';
    const { value } = await readHtml(page(body));
    const [aside, table] = value.blocks;
    expect(aside).toMatchObject({ kind: 'furniture', role: 'navigation' });
    expect(JSON.stringify(aside)).toContain('9.99');
    expect(JSON.stringify(aside)).toContain('内码7');
    expect(JSON.stringify(table)).not.toContain('9.99');
  });

  test('a cell that is a link keeps its text', async () => {
    expect(
      await rowsOf(
        '<table><tr><td>项目</td><td>金额</td></tr><tr><td><a href="/x.html">防汛物资</a></td><td>3.00</td></tr></table>',
      ),
    ).toEqual([
      [
        ['项目', '金额'],
        ['防汛物资', '3.00'],
      ],
    ]);
  });
});

describe('tables that only lay out', () => {
  test.each([
    [
      'a caption set as a table is lines',
      '<table width="100%"><tr><td>部门：某局</td><td></td><td>单位：万元</td></tr></table>',
      ['p 部门：某局', 'p 单位：万元'],
    ],
    [
      'one cell around an article',
      '<table><tr><td><p>一、收入</p><p>甲</p></td></tr></table>',
      ['p 一、收入', 'p 甲'],
    ],
    [
      'a ruled table without figures is one of data',
      '<table border="1"><tr><td>主管部门</td><td>某局</td></tr></table>',
      ['table 1x2'],
    ],
    [
      'role=presentation says so',
      '<table role="presentation"><tr><td>甲</td><td>1</td></tr></table>',
      ['p 甲', 'p 1'],
    ],
    [
      'a header without figures stays a table',
      '<table><tr><td>科目编码</td><td>科目名称</td><td>合计</td><td>基本支出</td></tr><tr><td></td><td></td><td></td><td></td></tr></table>',
      ['table 2x4'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await articleOutline(page(body))).toEqual(expected);
  });
});

describe('pages that word processors and spreadsheets export', () => {
  test('Word: sections, conditional comments, numbers of lists, levels, VML', async () => {
    const body = `<div class=WordSection1><p class=MsoNormal align=center style='mso-outline-level:1'><b><span lang=EN-US>第一部分</span></b><b>
概况<span lang=EN-US><o:p></o:p></span></b></p><p class=MsoNormal><![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>贯彻
执行方针。<!--[if gte vml 1]><v:shape>图</v:shape><![endif]--><span lang=EN-US><o:p>&nbsp;</o:p></span></p></div>
<span><br clear=all style='mso-break-type:section-break'></span><div class=WordSection2><table class=MsoNormalTable><tr style='height:1pt'><td><p class=MsoNormal>合计<o:p></o:p></p></td><td><p class=MsoNormal><span lang=EN-US>12</span><span>.50</span></p></td></tr></table><p class=MsoNormal><span style='display:none;mso-hide:all'>内部文字</span>完。</p></div>`;
    expect(await articleOutline(page(body))).toEqual([
      'h1 第一部分概况',
      'p 1.\u00a0 贯彻执行方针。',
      'table 1x2',
      'p 完。',
    ]);
  });

  test('Excel: a sheet with a row for the widths, and printed amounts', async () => {
    const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset=gb2312></head><body><table x:str border=0 cellpadding=0>
<col width=72 span=2><tr height=19><td colspan=2 class=xl24>收入支出决算总表</td></tr><tr><td class=xl25>合计</td><td x:num="1234.5"> 1,234.50 </td></tr>
<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td><td width=72></td></tr><![endif]></table></body></html>`;
    const [table] = await htmlTables(excel);
    expect(table && drawnRows(table).slice(0, 2)).toEqual([
      ['收入支出决算总表'],
      ['合计', '1,234.50'],
    ]);
  });
});
