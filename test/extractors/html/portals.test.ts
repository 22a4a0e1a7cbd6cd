import { describe, expect, test } from 'vitest';
import { htmlOutline } from '../../builders/html-source.ts';

/**
 * The structures in which portals serve a filing: systems of TRS, Hanweb, UCAP, Webber VSB,
 * JEECMS, pages of the 2000s, exports. Each holds the same article.
 */
const TITLE = '青石县水文站2023年度单位决算';
const PROSE = [
  '<p>第一部分 单位概况</p>',
  '<p>青石县水文站2023年度收入总计120.50万元，比上年增加3.20万元。</p>',
  '<p>收入支出决算总表</p>',
  '<p align="right">单位：万元</p>',
].join('\n');
const TABLE =
  '<table border="1"><tr><td>项目</td><td>决算数</td></tr><tr><td>收入合计</td><td>120.50</td></tr></table>';
const BODY = `${PROSE}${TABLE}<p>注：本表反映总收入。</p>`;

const ARTICLE = [
  'p 第一部分 单位概况',
  'p 青石县水文站2023年度收入总计120.50万元，比上年增加3.20万元。',
  'p 收入支出决算总表',
  'p 单位：万元',
  'table 2x2',
  'p 注：本表反映总收入。',
];

const MENU = ['首页', '政务公开', '办事服务', '互动交流', '数据开放']
  .map((name) => `<li><a href="/${name}/">${name}</a></li>`)
  .join('');
const SITE =
  '<div>主办：青石县人民政府办公室 承办：青石县大数据中心</div><p>备案号：ICP备00000001号</p>';
const head = (rest = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}_青石县人民政府</title>${rest}</head>`;

const PORTALS: readonly (readonly [string, string])[] = [
  [
    'TRS: breadcrumb, title and meta line above div.TRS_Editor',
    `${head()}<body><div class="header"><ul>${MENU}</ul></div>
    <div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a></div>
    <div class="detail"><h1>${TITLE}</h1><div class="info">发布时间：2024-09-20 来源：县水文站 【字体：<a href="#">大</a> <a href="#">小</a>】</div>
    <div class="view TRS_UEDITOR trs_paper_default"><div class="TRS_Editor">${BODY}</div></div>
    <div class="share"><a href="#">微信</a><a href="#">微博</a></div></div><div class="footer">${SITE}</div></body></html>`,
  ],
  [
    'Hanweb: div#zoom between comments, fonts around everything',
    `${head()}<body><div id="barrierfree_container"><div class="nav">${MENU}</div>
    <div class="main-txt"><div class="tit">${TITLE}</div><!--ZJEG_RSS.content.begin--><div id="zoom"><font size="3"><span>${BODY}</span></font></div><!--end-->
    <p class="print">[<a href="javascript:print()">打印本页</a>] [<a href="javascript:close()">关闭窗口</a>]</p></div></div><div>${SITE}</div></body></html>`,
  ],
  [
    'UCAP: catalogue of public information above UCAP-CONTENT',
    `${head()}<body><div class="top"><ul>${MENU}</ul></div><div class="content"><table class="xxgk"><tr><th>索引号</th><td>00001-2024-00021</td><th>主题分类</th><td>财政</td></tr><tr><th>发布机构</th><td>青石县水务局</td><th>发布日期</th><td>2024年09月20日</td></tr></table>
    <div class="pages_content"><ucapcontent><div class="UCAP-CONTENT">${BODY}</div></ucapcontent></div></div><footer>${SITE}</footer></body></html>`,
  ],
  [
    'Webber VSB: form around the page, div#vsb_content',
    `${head()}<body><form name="_newscontent_fromname"><div class="content-title"><h3>${TITLE}</h3><i>时间：2024-09-20 点击：<span id="dynclicks">12</span></i></div>
    <div id="vsb_content"><div class="v_news_content">${BODY}</div></div><div id="div_vote_id"></div></form><p>上一条：<a href="1.htm">关于防汛的通知</a></p><p>下一条：<a href="2.htm">水文站简介</a></p></body></html>`,
  ],
  [
    'no known name: HTML5 elements, related news beside',
    `${head()}<body><header><nav><ul>${MENU}</ul></nav></header><main><article><div class="xq">${BODY}</div></article>
    <aside><h4>相关阅读</h4><ul><li><a href="/1">关于开展防汛检查的通知</a></li><li><a href="/2">水文站召开工作会</a></li></ul></aside></main><footer>${SITE}</footer></body></html>`,
  ],
  [
    'no known name: columns of nested layout tables, GB2312 days',
    `${head()}<body><table width="1002"><tr><td><table><tr><td><a href="/a">首页</a></td><td><a href="/b">机构</a></td><td><a href="/c">公告</a></td></tr></table></td></tr>
    <tr><td><table><tr><td width="180"><table><tr><td><a href="/d">本站概况</a></td></tr><tr><td><a href="/e">工作动态</a></td></tr></table></td>
    <td><table><tr><td>${BODY}</td></tr></table></td></tr></table></td></tr><tr><td>${SITE}</td></tr></table></body></html>`,
  ],
  [
    'tags left open throughout',
    `<html><head><title>${TITLE}</title><body><div class=nav><ul><li><a href=/1>首页</a><li><a href=/2>公开</a></ul></div><div class=content><p>第一部分 单位概况<p>青石县水文站2023年度收入总计120.50万元，比上年增加3.20万元。<p>收入支出决算总表<p align=right>单位：万元<table border=1><tr><td>项目<td>决算数<tr><td>收入合计<td>120.50</table><p>注：本表反映总收入。`,
  ],
  [
    'text straight in the body, lines broken by <br>',
    `${head()}<body>第一部分 单位概况<br>青石县水文站2023年度收入总计120.50万元，比上年增加3.20万元。<br><br>收入支出决算总表<br>单位：万元${TABLE}注：本表反映总收入。</body></html>`,
  ],
  [
    'an article in tabs, of which one is not shown',
    `${head()}<body><div class="nav"><ul>${MENU}</ul></div><div class="tabs"><div class="tab">${BODY}</div><div class="tab" style="DISPLAY: none">打开方式：请使用浏览器。</div></div></body></html>`,
  ],
];

describe('the article of a page and nothing else is text', () => {
  test.each(PORTALS)('%s', async (_, page) => {
    const outline = await htmlOutline(page);
    const text = outline.filter((line) => !/^(?:navigation|h\d) /u.test(line));
    const extra = text.filter((line) => !ARTICLE.includes(line));
    expect(text.filter((line) => ARTICLE.includes(line))).toEqual(ARTICLE);
    expect(extra.filter((line) => line.startsWith('table'))).toEqual([]);
    expect(extra.join('')).not.toMatch(/首页|上一条|打印|通知|微信|打开方式/u);
  });

  test.each(PORTALS)('%s: the title is the first block', async (_, page) => {
    const [first] = await htmlOutline(page);
    expect(first).toBe(`h1 ${TITLE}`);
  });
});
