import { expect, test } from 'vitest';
import { madeFact, madeFiling, madeProblem } from '../builders/checked-filing.ts';
import { commandRun } from '../builders/command-run.ts';
import { madeDatabase } from '../builders/stored.ts';

test('a fact is shown with its print, its place, what proves it and what is wrong around it', async () => {
  const other = madeProblem({ statement: 'final.gpb_basic' });
  const db = madeDatabase([{ problems: [madeProblem(), other] }]);
  const { code, out } = await commandRun(['show', db, 'f1-1']);
  expect(code).toBe(0);
  expect(out).toBe(`f1-1  final.revenue  TOTAL  revenue.total
  printed   742.69 万元 = 7426900 CNY
  row       合计
  column    本年收入合计
  table     收入决算表
  status    verified
  place     line 431, characters 20551-20557
  origin    table
  filing    某县财政局, 2020, final, region 532524
  source    2020/财政局.txt
  sha256    ${'a'.repeat(64)}

checks that use it
pass  revenue-sources  final.revenue  合计: revenue.total
  stated 7426900, recomputed 7426900, difference 0
    =  f1-1  合计 revenue.total          742.69 万元  line 431, characters 20551-20557
    +  f1-2  合计 revenue.appropriation  700.00 万元  line 431, characters 20551-20557
    +  f1-3  合计 revenue.other          42.69 万元   line 431, characters 20551-20557

problems of final.revenue in this file
warning  tables.unit-missing  unit note not found above table 3; expected one of 万元, 元 (line 419, characters 19990-20000)
`);
});

test('the reason that the text gives for a figure is shown and is part of its JSON', async () => {
  const explanation = '主要原因是压减会议';
  const filing = madeFiling({ facts: [madeFact({ explanation })], checks: [] });
  const db = madeDatabase([{ filing }]);
  const { out } = await commandRun(['show', db, 'f1-1']);
  expect(out).toContain('  reason    主要原因是压减会议\n');
  const { out: facts } = await commandRun(['facts', db, '--json']);
  expect(JSON.parse(facts)).toMatchObject({ explanation });
});

test.each([
  [
    'a page and a box',
    madeFact({ provenance: { kind: 'page', page: 3, bbox: [1, 2, 3, 4] } }),
    ['  place     page 3, box [1,2,3,4]'],
  ],
  [
    'a locator with the characters beside it',
    madeFact({ locator: 'table 2, row 4, column 3' }),
    ['  place     table 2, row 4, column 3', '  exactly   line 431, characters 20551-20557'],
  ],
])('%s', async (_, fact, lines) => {
  const db = madeDatabase([{ filing: madeFiling({ facts: [fact], checks: [] }) }]);
  const { out } = await commandRun(['show', db, 'f1-1']);
  for (const line of lines) expect(out.split('\n')).toContain(line);
});

test('a narrative fact has no column and no table', async () => {
  const fact = madeFact({ origin: 'narrative', table: null });
  const db = madeDatabase([{ filing: madeFiling({ facts: [fact], checks: [] }) }]);
  const { out } = await commandRun(['show', db, 'f1-1']);
  expect(out).not.toMatch(/^ {2}(column|table) /mu);
  expect(out).toMatch(/checks that use it\nnone\n/u);
});

test('--json has the same in one object', async () => {
  const { out } = await commandRun(['show', madeDatabase(), 'f1-1', '--json']);
  expect(JSON.parse(out)).toMatchObject({
    fact: { fact_id: 'f1-1', provenance: { kind: 'span', line: 431 }, table_title: '收入决算表' },
    checks: [{ identity: 'revenue-sources', figures: [{}, {}, {}] }],
    problems: [],
  });
});

test.each([
  ['f9-1', /no fact f9-1 in/u],
  ['f1-4', /no fact f1-4 in/u],
  ['seven', /seven is no fact id; they look like f3-147/u],
])('%s is told with exit code 2', async (id, message) => {
  const { code, err } = await commandRun(['show', madeDatabase(), id]);
  expect(code).toBe(2);
  expect(err).toMatch(message);
});
