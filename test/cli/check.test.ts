import { expect, test } from 'vitest';
import { madeCheck, madeFiling } from '../builders/checked-filing.ts';
import { commandRun, TERMINAL } from '../builders/command-run.ts';
import { madeDatabase } from '../builders/stored.ts';

const FAILING = madeFiling({
  checks: [
    madeCheck(),
    madeCheck({
      check: 'total-of-sources',
      outcome: 'fail',
      severity: 'error',
      stated: '7426900',
      recomputed: '6573100',
      difference: '853800',
      figures: [
        { fact: 1, side: 'part', weight: 1 },
        { fact: 2, side: 'part', weight: -1 },
        { fact: 0, side: 'total', weight: 1 },
      ],
    }),
    madeCheck({ outcome: 'insufficient_data', stated: null, recomputed: null, difference: null }),
  ],
});

test('a failing check is listed with both sides and leaves exit code 1', async () => {
  const { code, out, err } = await commandRun(['check', madeDatabase([{ filing: FAILING }])]);
  expect({ code, err }).toEqual({ code: 1, err: '1 check failed\n' });
  expect(out).toBe(`2020/财政局.txt
fail  total-of-sources  final.revenue  合计: revenue.total
  stated 7426900, recomputed 6573100, difference 853800
    =  f1-1  合计 revenue.total          742.69 万元  line 431, characters 20551-20557
    +  f1-2  合计 revenue.appropriation  700.00 万元  line 431, characters 20551-20557
    -  f1-3  合计 revenue.other          42.69 万元   line 431, characters 20551-20557
`);
});

test('where nothing fails the exit code is 0', async () => {
  const { code, out, err } = await commandRun(['check', madeDatabase()], TERMINAL);
  expect({ code, out, err }).toEqual({ code: 0, out: '', err: 'no check fails\n' });
});

test('--all counts the outcomes', async () => {
  const { out } = await commandRun(['check', madeDatabase([{ filing: FAILING }]), '--all']);
  expect(out).toMatch(/\noutcomes: 1 fail, 1 insufficient data, 1 pass\n$/u);
});

test('--json nests the figures', async () => {
  const db = madeDatabase([{ filing: FAILING }]);
  const { code, out } = await commandRun(['check', db, '--json', '--all']);
  expect(code).toBe(1);
  const [check, counts] = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(check).toMatchObject({
    identity: 'total-of-sources',
    difference: '853800',
    figures: [
      { fact_id: 'f1-1', side: 'total', weight: 1, printed: '742.69' },
      { fact_id: 'f1-2', side: 'part', weight: 1 },
      { fact_id: 'f1-3', side: 'part', weight: -1 },
    ],
  });
  expect(counts).toEqual({ counts: { pass: 1, fail: 1, insufficient_data: 1 } });
});

test('filters leave out what fails elsewhere', async () => {
  const db = madeDatabase([{ filing: FAILING }]);
  expect((await commandRun(['check', db, '--statement', 'budget.*'])).code).toBe(0);
  expect((await commandRun(['check', db, '--source', '2020/*'])).code).toBe(1);
});
