import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/cli/output/display-width.ts';
import { madeFact, madeFiling } from '../builders/checked-filing.ts';
import { commandRun, TERMINAL } from '../builders/command-run.ts';
import { madeDatabase } from '../builders/stored.ts';

test('in a pipe facts are CSV with the columns of the contract first', async () => {
  const { code, out, err } = await commandRun(['facts', madeDatabase()]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [head, first, ...rest] = out.trimEnd().split('\n');
  expect(head).toBe(
    'filing_id,source,sha256,doc_kind,fiscal_year,unit_name,region_code,statement,item_scheme,' +
      'item_code,item_name,measure,value,unit,printed,printed_unit,origin,page,bbox,locator,' +
      'status,fact_id,ordinal,explanation',
  );
  expect(first).toBe(
    `1,2020/财政局.txt,${'a'.repeat(64)},final,2020,某县财政局,532524,final.revenue,line,` +
      'TOTAL,合计,revenue.total,7426900,CNY,742.69,万元,table,,,"line 431, characters ' +
      '20551-20557",verified,f1-1,1,',
  );
  expect(rest).toHaveLength(2);
});

test('a text that a spreadsheet would run is escaped, a number is not', async () => {
  const facts = [
    madeFact({ itemName: '=HYPERLINK("http://x")', value: '-32000', printed: '-3.2' }),
    madeFact({ itemName: '-其中：公用', printed: '@SUM(A1)' }),
  ];
  const db = madeDatabase([{ filing: madeFiling({ facts, checks: [] }) }]);
  const { out } = await commandRun(['facts', db, '--csv']);
  expect(parse(out, { columns: true })).toMatchObject([
    { item_name: `'=HYPERLINK("http://x")`, value: '-32000', printed: '-3.2' },
    { item_name: `'-其中：公用`, printed: `'@SUM(A1)` },
  ]);
});

test('JSON Lines have exact values as text and boxes as arrays', async () => {
  const provenance = { kind: 'page', page: 3, bbox: [1, 2.5, 30, 40] } as const; // a tuple
  const facts = [madeFact({ provenance, value: '12345678901234567890.12' })];
  const db = madeDatabase([{ filing: madeFiling({ facts, checks: [] }) }]);
  const { out } = await commandRun(['facts', db, '--json'], TERMINAL);
  expect(JSON.parse(out)).toMatchObject({
    value: '12345678901234567890.12',
    page: 3,
    bbox: [1, 2.5, 30, 40],
    locator: null,
    fact_id: 'f1-1',
  });
});

test('on a terminal facts are a table', async () => {
  const { out, err } = await commandRun(['facts', madeDatabase()], TERMINAL);
  expect(err).toBe('');
  expect(out).toBe(
    `fact  source           year  statement      item   label  measure                  value  unit  status
f1-1  2020/财政局.txt  2020  final.revenue  TOTAL  合计   revenue.total          7426900  CNY   verified
f1-2  2020/财政局.txt  2020  final.revenue  TOTAL  合计   revenue.appropriation  7000000  CNY   unchecked
f1-3  2020/财政局.txt  2020  final.revenue  TOTAL  合计   revenue.other           426900  CNY   unchecked
`,
  );
});

test('a narrow terminal costs text and never a digit', async () => {
  const { out } = await commandRun(['facts', madeDatabase()], { ...TERMINAL, columns: 80 });
  const [, first] = out.split('\n');
  for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  expect(first).toBe(
    'f1-1  …局.txt   2020  …revenue  TOTAL  合计   …e.total  7426900  CNY   verified',
  );
});

test('a terminal gets the first hundred and a word about the rest', async () => {
  const facts = Array.from({ length: 150 }, (_, index) => madeFact({ value: String(index) }));
  const db = madeDatabase([{ filing: madeFiling({ facts, checks: [] }) }]);
  const lines = (out: string) => out.trimEnd().split('\n').length - 1;
  const short = await commandRun(['facts', db], TERMINAL);
  expect(lines(short.out)).toBe(100);
  expect(short.err).toMatch(/first 100 are shown/u);
  expect(lines((await commandRun(['facts', db, '--limit', '120'], TERMINAL)).out)).toBe(120);
  expect(lines((await commandRun(['facts', db])).out)).toBe(150);
});

test('nothing found is said on a terminal, and is a head without rows in CSV', async () => {
  const argv = ['facts', madeDatabase(), '--year', '1999'];
  expect(await commandRun(argv, TERMINAL)).toMatchObject({ code: 0, err: 'nothing found\n' });
  const { out } = await commandRun(argv);
  expect(out).toMatch(/^filing_id,[a-z0-9_,]+\n$/u);
});

test('filters narrow down together', async () => {
  const argv = ['--unit', '财政', '--year', '2020', '--region', '532524', '--kind', 'final'];
  const more = ['--statement', 'final.*', '--item', '合计', '--measure', 'revenue.other'];
  const rest = ['--status', 'unchecked', '--origin', 'table', '--source', '2020/*', '--json'];
  const { out } = await commandRun(['facts', madeDatabase(), ...argv, ...more, ...rest]);
  expect(JSON.parse(out).fact_id).toBe('f1-3');
});
