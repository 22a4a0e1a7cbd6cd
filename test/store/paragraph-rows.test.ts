import { expect, test } from 'vitest';
import { paragraphRows } from '../../src/store/paragraph-rows.ts';
import { Store } from '../../src/store/store.ts';
import { madeFiling } from '../builders/checked-filing.ts';
import { madeDatabase } from '../builders/stored.ts';

const TEXTS = [
  '与上年相比减少，主要原因：压减一般性支出。',
  '与上年持平，"零"增长。',
  '完成预算的100%，GDP a_b。',
];

function filingOf(texts: readonly string[]) {
  const [section] = madeFiling().sections;
  if (section === undefined) throw new Error('the builder makes a section');
  const paragraphs = texts.map((text, index) => ({
    text,
    provenance: {
      kind: 'span' as const,
      start: index * 100,
      end: index * 100 + 50,
      line: index + 1,
    }, // literal kind
  }));
  return madeFiling({ sections: [{ ...section, paragraphs }] });
}

test.each([
  [['主要原因'], [0]],
  [['原因'], [0]],
  [['减'], [0]],
  [['主要原因', '上年'], [0]],
  [['主要原因', '持平'], []],
  [['上年'], [0, 1]],
  [['与上年'], [0, 1]],
  [['"零"增长'], [1]],
  [['gdp'], [2]],
  [['0%'], [2]],
  [['%'], [2]],
  [['a_b'], [2]],
  [['_'], [2]],
  [['NEAR('], []],
])('%o is found in the paragraphs %o', (words, expected) => {
  const store = Store.open(madeDatabase([{ filing: filingOf(TEXTS) }]), 'read');
  const found = [...paragraphRows(store, { words })];
  expect(found.map((row) => row.text)).toEqual(expected.map((index) => TEXTS[index]));
  store.close();
});

test('a found paragraph names its file, headings and place', () => {
  const store = Store.open(madeDatabase(), 'read');
  expect([...paragraphRows(store, { words: ['主要原因'] })]).toEqual([
    {
      source: '2020/财政局.txt',
      fiscal_year: 2020,
      unit_name: '某县财政局',
      section: ['第三部分', '二、收入决算情况说明'],
      page: null,
      bbox: null,
      locator: 'line 10, characters 111-137',
      text: '与上年相比减少12.5万元，主要原因：压减一般性支出。',
    },
  ]);
  store.close();
});
