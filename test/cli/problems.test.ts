import { expect, test } from 'vitest';
import { madeFiling, madeProblem } from '../builders/checked-filing.ts';
import { commandRun, TERMINAL } from '../builders/command-run.ts';
import { madeDatabase } from '../builders/stored.ts';

const FATAL = madeProblem({
  code: 'text.undecodable',
  severity: 'fatal',
  message: 'neither UTF-8 nor GB18030',
  provenance: null,
  statement: null,
});

function database(): string {
  return madeDatabase([
    { problems: [madeProblem(), madeProblem({ printed: '备注' })] },
    { problems: [FATAL], filing: null, file: { source: '2021/broken.txt', state: 'unreadable' } },
    { file: { source: '2022/fine.txt' } },
  ]);
}

test('on a terminal problems are counted by code, the gravest first', async () => {
  const { code, out, err } = await commandRun(['problems', database()], TERMINAL);
  expect(code).toBe(0);
  expect(out).toBe(
    `severity  code                 problems  files  for example
fatal     text.undecodable            1      1  neither UTF-8 nor GB18030
warning   tables.unit-missing         2      1  unit note not found above table 3; expected one of 万元, 元

source           figures of  printed  facts  unassigned  unexplained
2020/财政局.txt  money             3      3           0            0
2020/财政局.txt  number            1      0           1            0
2022/fine.txt    money             3      3           0            0
2022/fine.txt    number            1      0           1            0
`,
  );
  expect(err).toMatch(/--code CODE/u);
});

test('a code or a source on a terminal lists them one by one', async () => {
  const { out } = await commandRun(['problems', database(), '--code', 'text.*'], TERMINAL);
  expect(out).toMatch(/^fatal +text\.undecodable +2021\/broken\.txt/mu);
  expect(out.trimEnd().split('\n')).toHaveLength(2);
});

test('in a pipe each problem is a row', async () => {
  const { out } = await commandRun(['problems', database(), '--severity', 'warning']);
  const [head, ...rows] = out.trimEnd().split('\n');
  expect(head).toBe('source,severity,code,message,statement,printed,page,bbox,locator');
  expect(rows).toHaveLength(2);
  expect(rows[1]).toMatch(/^2020\/财政局\.txt,warning,tables\.unit-missing,.*,备注,,,"line 419/u);
});

test('--json and --source', async () => {
  const { out } = await commandRun(['problems', database(), '--json', '--source', '2021/*']);
  expect(JSON.parse(out)).toMatchObject({ code: 'text.undecodable', page: null, locator: null });
});

test('a database without problems says so, and what became of its figures', async () => {
  const { out, err } = await commandRun(['problems', madeDatabase()], TERMINAL);
  expect(err).toBe('no problem\n');
  expect(out).toMatch(/^2020\/财政局\.txt +money +3 +3 +0 +0$/mu);
});

test('--tokens accounts for the figures of each file by what they are', async () => {
  const [bare] = madeFiling().unassigned;
  if (bare === undefined) throw new Error('the made filing has a figure without a meaning');
  const unassigned = [
    bare,
    { ...bare, unit: 'CNY' as const, reason: 'meaning-unknown' }, // literals of the enumeration
    { ...bare, unit: 'percent' as const, reason: 'unexplained' },
    { ...bare, unit: 'score' as const, reason: 'unexplained' },
  ];
  const path = madeDatabase([{ filing: madeFiling({ unassigned }) }]);
  const { out } = await commandRun(['problems', path, '--tokens', '--json']);
  const rows = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(
    rows.map((row) => [row.kind, row.tokens, row.facts, row.unassigned, row.unexplained]),
  ).toEqual([
    ['count', 1, 0, 0, 1],
    ['money', 4, 3, 1, 0],
    ['number', 1, 0, 1, 0],
    ['percent', 1, 0, 0, 1],
  ]);
});
