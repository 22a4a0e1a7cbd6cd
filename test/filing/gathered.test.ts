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
      folder: 'x.zip',
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

test('a document that names no unit belongs to the one unit named around it, or to none', () => {
  const document = (folder: string, unitName: string | null, ...printed: readonly string[]) => ({
    folder,
    filing: { ...FILING, unitName },
    printed: new Set(printed),
  });
  const grouped = (...documents: readonly ReturnType<typeof document>[]) =>
    gathered(documents, knowledge.filingVocabulary);
  const [health, schools] = ['青山县卫生健康局', '青山县教育局'];
  expect(
    grouped(
      document('x.zip/1', health),
      document('x.zip/2', schools),
      document('x.zip/2', null, 'final.summary'),
    ),
  ).toEqual([[0], [1, 2]]);
  expect(
    grouped(document('x.zip', health), document('x.zip', schools), document('x.zip', null)),
  ).toEqual([[0], [1], [2]]);
  expect(
    grouped(document('x.zip/说明', health), document('x.zip/表', null, 'final.summary')),
  ).toEqual([[0, 1]]);
  expect(grouped(document('x.zip/1', null), document('x.zip/2', null))).toEqual([[0, 1]]);
});

test('the first document that knows a field settles it', () => {
  const [nameless, regional] = [
    { ...FILING, unitName: null },
    { ...FILING, regionCode: '532524' },
  ];
  expect(joinedFiling([nameless, regional])).toEqual(regional);
});
