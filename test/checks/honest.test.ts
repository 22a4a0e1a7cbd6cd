import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/source-reading.ts';
import { knowledge } from '../builders/knowledge.ts';
import { labelledNarrative } from '../builders/labelled-narrative.ts';
import { readDrawn } from '../builders/read.ts';
import { sampleFiles } from '../builders/sample-files.ts';
import { readSourceFile } from '../builders/source-file.ts';
import { textSource } from '../builders/text-source.ts';

const WORDINGS = 'test/narrative/wordings';

/** Wordings with a sentence that was left from the year before. */
const STALE = 'stale';

type Source = Parameters<typeof readSource>[0];

async function grave(source: Source): Promise<string[]> {
  const { filings } = await readSource(source, knowledge);
  return filings
    .flatMap(({ checks }) => checks)
    .filter(({ severity }) => severity !== 'information')
    .map(({ check, subject, quoted }) => `${check} ${subject} ${quoted}`);
}

describe('what is printed honestly has neither error nor warning', () => {
  const honest = readdirSync(WORDINGS).filter((file) => !file.includes(STALE));
  test.each(honest)('the wording %s', async (file) => {
    const { text } = labelledNarrative(join(WORDINGS, file));
    expect(await grave(textSource(text, file))).toEqual([]);
  });

  const LAYOUTS = 'test/checks/honest';
  test.each(readdirSync(LAYOUTS))('the layout %s, and not even a note', (file) => {
    const { checks, facts } = readDrawn(readFileSync(join(LAYOUTS, file), 'utf8'));
    expect(checks.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    expect(facts.filter(({ status }) => status === 'verified').length).toBeGreaterThan(60);
  });

  const samples = sampleFiles().filter((path) => path.includes('/samples/'));
  test.each(samples)('the sample %s', async (path) => {
    expect(await grave(readSourceFile(path))).toEqual([]);
  });
});

test.each(readdirSync(WORDINGS).filter((file) => file.includes(STALE)))(
  'a sentence left from the year before is found in %s',
  async (file) => {
    const { text } = labelledNarrative(join(WORDINGS, file));
    expect(await grave(textSource(text, file))).toEqual([
      expect.stringMatching(/^sentences\.year /u),
    ]);
  },
);

test.each([
  ['an item of the county’s own', '财政事务 | 4.00 | 4.00\n地方自设事务 | 5.00 | 5.00', '9.00', 0],
  ['an item that is left out', '财政事务 | 4.00 | 4.00', '9.00', 1],
])('%s below a class of 9.00', (_, rows, total, expected) => {
  const { checks } = readDrawn(`河口县统计局2022年度部门决算
# 第二部分 2022年度部门决算表
支出决算表
单位：元
项目 | 本年支出合计 | 基本支出
一般公共服务支出 | ${total} | ${total}
${rows}`);
  const trees = checks.filter(({ check }) => check === 'final.expenditure.tree');
  expect(trees.length).toBeGreaterThan(0);
  expect(trees.filter(({ severity }) => severity === 'error')).toHaveLength(expected);
});
