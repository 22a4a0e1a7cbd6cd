import { expect, test } from 'vitest';
import { commandRun, TERMINAL } from '../builders/command-run.ts';
import { madeDatabase } from '../builders/stored.ts';

test('a paragraph is found with its file, headings and place', async () => {
  const { code, out } = await commandRun(['search', madeDatabase(), '主要原因'], TERMINAL);
  expect(code).toBe(0);
  expect(out).toBe(`2020/财政局.txt  第三部分 > 二、收入决算情况说明
  line 10, characters 111-137
  与上年相比减少12.5万元，主要原因：压减一般性支出。

`);
});

test('found words are marked where there are colours', async () => {
  const { out } = await commandRun(['search', madeDatabase(), '原因'], {
    ...TERMINAL,
    colors: true,
  });
  expect(out).toContain('主要\u001b[33m原因\u001b[39m：');
});

test('in a pipe paragraphs are CSV, with --json objects', async () => {
  const db = madeDatabase();
  const csv = await commandRun(['search', db, '压减', '主要原因']);
  expect(csv.out.split('\n')[0]).toBe(
    'source,fiscal_year,unit_name,section,page,bbox,locator,text',
  );
  expect(csv.out).toContain('第三部分 > 二、收入决算情况说明');
  const json = await commandRun(['search', db, '压减 主要原因', '--json']);
  expect(JSON.parse(json.out).section).toEqual(['第三部分', '二、收入决算情况说明']);
});

test.each([
  [['没有的话'], 0, /nothing found/u],
  [[' '], 2, /no word to search/u],
])('%o finds nothing', async (words, expected, message) => {
  const { code, err } = await commandRun(['search', madeDatabase(), ...words], TERMINAL);
  expect(code).toBe(expected);
  expect(err).toMatch(message);
});
