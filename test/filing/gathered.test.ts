import { expect, test } from 'vitest';
import type { Filing } from '../../schemas/records/filing.ts';
import { gathered, joinedFiling } from '../../src/filing/gathered.ts';
import { knowledge } from '../builders/knowledge.ts';

const FILING: Filing = {
  docKind: 'final',
  fiscalYear: 2022,
  unitName: '青山县财政局',
  regionCode: null,
  scope: null,
};

function groups(...documents: readonly (readonly [Partial<Filing>, ...string[]])[]) {
  return gathered(
    documents.map(([filing, ...printed]) => ({
      filing: { ...FILING, ...filing },
      printed: new Set(printed),
    })),
    knowledge.filingVocabulary,
  );
}

test('a narrative and the workbook of its tables are one filing', () => {
  expect(groups([{}, 'final.performance'], [{ unitName: null }, 'final.summary'])).toEqual([
    [0, 1],
  ]);
  expect(groups([{}], [{ unitName: '青山县财政局（本级）' }])).toEqual([[0, 1]]);
});

test('the same filing in two formats is two', () => {
  expect(groups([{}, 'final.summary'], [{}, 'final.summary'])).toEqual([[0], [1]]);
});

test.each([{ unitName: '青山县民政局' }, { fiscalYear: 2021 }, { docKind: 'budget' as const }])(
  '%j is another filing',
  (other) => {
    expect(groups([{}], [other], [{}])).toEqual([[0, 2], [1]]);
  },
);

test('the first document that knows a field settles it', () => {
  const [nameless, regional] = [
    { ...FILING, unitName: null },
    { ...FILING, regionCode: '532524' },
  ];
  expect(joinedFiling([nameless, regional])).toEqual(regional);
});
