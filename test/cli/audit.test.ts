import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { CheckedFiling } from '../../schemas/records/checked-filing.ts';
import { madeCheck, madeFact, madeFiling, madeProblem } from '../builders/checked-filing.ts';
import { commandRun, TERMINAL } from '../builders/command-run.ts';
import { madeDatabase } from '../builders/stored.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';

/** A sentence that says 7.43 where the table says 742.69, and what follows from it. */
function wrongFiling(given: Partial<CheckedFiling> = {}): CheckedFiling {
  const sentence = madeFact({
    origin: 'narrative',
    table: null,
    printed: '7.43',
    value: '74300',
    status: 'conflict',
  });
  const figures = [
    { fact: 1, side: 'total', weight: 1 },
    { fact: 0, side: 'part', weight: 1 },
  ] as const;
  const failing = madeCheck({
    check: 'final.narrative-agrees',
    outcome: 'fail',
    severity: 'error',
    stated: '74300',
    recomputed: '7426900',
    difference: '-7352600',
    quoted: '<b>收入合计</b>7.43万元',
    figures: [...figures],
  });
  return madeFiling({
    facts: [madeFact({ status: 'verified' }), sentence],
    unassigned: [],
    checks: [
      failing,
      { ...failing, severity: 'information', cause: 0 },
      madeCheck({ check: 'final.revenue.row', stated: '742', recomputed: '741', difference: '1' }),
      madeCheck({ check: 'final.revenue.tree', outcome: 'insufficient_data' }),
    ],
    ...given,
  });
}

const database = (filing = wrongFiling()) =>
  madeDatabase([{ filing, problems: [madeProblem({ code: 'filing.unit-name-differs' })] }]);

describe('gongkai audit', () => {
  test('tells people what is wrong, in their language, and ends with 1', async () => {
    const db = database();
    const chinese = await commandRun(['audit', db], TERMINAL);
    expect(chinese.code).toBe(1);
    expect(chinese.out).toContain('[C] 某县财政局 2020 决算');
    expect(chinese.out).toContain('文中为 7.43 万元，表中为 742.69 万元，相差 -735.26 万元。');
    expect(chinese.out).toContain('单位名称不一致');
    const english = await commandRun(['audit', db, '--lang', 'en'], TERMINAL);
    expect(english.out).toContain('The text says 7.43 万元, the table 742.69 万元');
  });

  test('gives programs one object a filing, with consequences under their cause', async () => {
    const { out } = await commandRun(['audit', database(), '--json']);
    const audit: unknown = JSON.parse(out.trim());
    expect(audit).toMatchObject({
      kind: 'filing',
      grade: { grade: 'C', errors: 1, warnings: 1, tableFacts: 1, tableVerified: 1 },
      findings: [
        { id: 'f1-c1', severity: 'error', consequences: [{ id: 'f1-c2' }] },
        { check: 'filing.unit-name-differs', severity: 'warning' },
      ],
      rounding: [{ check: 'final.revenue.row' }],
      undecided: [{ identity: 'final.revenue.tree', outcome: 'insufficient_data', checks: 1 }],
    });
  });

  test('gives spreadsheets one line a finding', async () => {
    const { out } = await commandRun(['audit', database(), '--csv']);
    const rows = parse(out, { columns: true });
    expect(rows).toMatchObject([
      { grade: 'C', severity: 'error', stated: '74300', quoted: '<b>收入合计</b>7.43万元' },
      { severity: 'warning', check: 'filing.unit-name-differs' },
    ]);
  });

  test('writes a page that stands alone and prints what the filing says as text', async () => {
    const path = join(temporaryFolder(), 'audit.html');
    const { code } = await commandRun(['audit', database(), '--html', path]);
    const page = readFileSync(path, 'utf8');
    expect(code).toBe(1);
    expect(page).toContain('&lt;b&gt;收入合计&lt;/b&gt;<mark>7.43万元</mark>');
    expect(page).not.toMatch(/<script|src=|href="(?!#)|@import|url\(/u);
    expect(page).toContain('数据不足');
  });

  test('ends well where nothing is wrong', async () => {
    const { code, out } = await commandRun(['audit', madeDatabase()], TERMINAL);
    expect(code).toBe(0);
    expect(out).toContain('未发现错误或警告');
  });

  test('calls nothing right of which no figure was read', async () => {
    const unread = madeFiling({ facts: [], checks: [] });
    const { out } = await commandRun(['audit', database(unread)], TERMINAL);
    expect(out).not.toContain('未发现错误或警告');
    const { out: alone } = await commandRun(
      ['audit', madeDatabase([{ filing: unread }])],
      TERMINAL,
    );
    expect(alone).toContain('文件中未读到数据');
  });

  test('tells percentages apart by points', async () => {
    const share = madeFact({ unit: 'percent', value: '71.73', printed: '71.73', printedUnit: '%' });
    const failing = madeCheck({
      check: 'final.told-share',
      outcome: 'fail',
      severity: 'error',
      stated: '71.73',
      recomputed: '71.65',
      difference: '0.08',
      figures: [{ fact: 0, side: 'total', weight: 1 }],
    });
    const db = madeDatabase([{ filing: madeFiling({ facts: [share], checks: [failing] }) }]);
    const { out } = await commandRun(['audit', db], TERMINAL);
    expect(out).toContain('列示 71.73%，按所列金额计算为 71.65%，相差 0.08 个百分点。');
  });

  test('says so when no filing is meant', async () => {
    const { code, err } = await commandRun(['audit', madeDatabase(), '--unit', '教育局']);
    expect(code).toBe(2);
    expect(err).toContain('no filing');
  });
});
