import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/intake/package-root.ts';
import { loadReportKnowledge } from '../../src/knowledge/wording.ts';
import { knowledge } from '../builders/knowledge.ts';

const SEEDS = join(packageRoot(), 'seeds');
const { wording: chinese } = loadReportKnowledge(SEEDS, 'zh');
const { wording: english } = loadReportKnowledge(SEEDS, 'en');

/** One for each economic item stands in a table; its code says what it is. */
const BY_CODE = /^economic\./u;

test.each([
  ['zh', chinese],
  ['en', english],
])(
  'a report in %s has a word for every statement and every measure',
  (_, { statements, measures }) => {
    const kinds = [...knowledge.statements.keys()];
    expect(kinds.filter((key) => statements[key] === undefined)).toEqual([]);
    const units = [...knowledge.measures.units.keys()].filter((key) => !BY_CODE.test(key));
    expect(units.length).toBeGreaterThan(50);
    expect(units.filter((key) => measures[key] === undefined)).toEqual([]);
  },
);

test('both languages speak of the same things', () => {
  const keysOf = ({ checks, areas, ...words }: typeof chinese) => ({
    checks: checks.map(({ match }) => match).toSorted(),
    areas: areas.map(({ match }) => match),
    ...Object.fromEntries(
      Object.entries(words)
        .filter(([name]) => name !== 'language')
        .map(([name, said]) => [name, Object.keys(said).toSorted()]),
    ),
  });
  expect(keysOf(english)).toEqual(keysOf(chinese));
});
