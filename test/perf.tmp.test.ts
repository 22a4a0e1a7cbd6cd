import { test } from 'vitest';
import { extract } from '../extractors/registry.ts';
const MB = 1e6;
const rep = (s: string, n = 18*MB) => s.repeat(Math.ceil(n / Buffer.byteLength(s)));
const cases: Record<string, () => string> = {
  'one long line': () => rep('abc'),
  'one cjk line': () => rep('\u4e2d\u6587'),
  'blank lines': () => rep('\n', 1.9e6),
  'many lines': () => rep('abcdefghijklmnopqrstuvwxyz,\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\n'),
  'tabs one line': () => rep('\t'),
  'tab cells': () => rep('a\tb\n1\t2\n\n', 8*MB),
  'flattened': () => rep('\ta\n\t1\n\t2222222222222222222222\n\n'),
  'flattened prose': () => rep('\t\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u4e2d\u6587\u3002\n\n'),
  '<table': () => rep('<table>'),
  '<table></table> nested': () => rep('<table>', 8*MB) + rep('</table>', 9.6*MB),
  '<table>td': () => '<table>' + rep('<td>') + '</table>',
  '<td colspan': () => '<table>' + rep('<tr><td colspan=1000 rowspan=65534>x') + '</table>',
  'tables': () => rep('<table><tr><td>1<td>2</table>'),
  '[bookmark:': () => rep('[bookmark: '),
  '![](': () => rep('![]('),
  '<!--': () => rep('<!--'),
  '**': () => rep('** '),
  'pipes': () => rep('|'),
  'pipe rows': () => rep('|a|b|c\n'.padEnd(60,'x')+'\n'),
  'numbers': () => rep('12\nsome text that fills the line here and there\n'),
  'rules': () => rep('-------------------------------------\n'),
  'dash line': () => rep('- '),
  'spaces': () => rep(' '),
  'space grid': () => rep('aaaaaaaaaaaaaaaaaaaa  1,000.00  2,000.00   30000.00\n'),
  'space grid ragged': () => rep('aaaaaaaaaaaaaaaaaaaa  1,000.00  2,000.00   30000.00\nb  1\n'),
  'hash': () => rep('#'),
  'hash lines': () => rep('# a                                        \n'),
  'ff': () => rep('\fheader line\nx'.padEnd(60)),
  'stray rows': () => rep('a\t1\nstray\n'.padEnd(60,'z')+'\n'),
  'escape': () => rep('\\'),
  '&': () => rep('&#'),
  'spaces in line': () => rep('a ' + ' '.repeat(1000)),
  'label': () => rep('( \u4e00'),
  'cr': () => rep('some text here and there and everywhere\r'),
};
test.each(Object.keys(cases))('%s', async (name) => {
  const bytes = Buffer.from(cases[name]!());
  const t = Date.now();
  let r = '';
  try { const { value, problems } = await extract({ source: name, bytes, sha256: '' }); r = `${value.blocks.length} blocks ${problems.length} problems ${problems[0]?.code ?? ''}`; } catch (e) { r = String(e).slice(0, 200); }
  console.log(`PERF ${name}: ${(bytes.length/1e6).toFixed(0)}MB ${Date.now() - t}ms ${r} rss ${(process.memoryUsage().rss/1e6).toFixed(0)}`);
}, 120000);
