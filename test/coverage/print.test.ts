import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageCharacter, PageContent } from '../../extractors/page-layout/page-content.ts';
import { pagePrint } from '../../extractors/page-layout/page-print.ts';
import { unexplained } from '../../src/coverage/unexplained.ts';
import { knowledge } from '../builders/knowledge.ts';
import { horizontal, page, printed, vertical } from '../builders/page.ts';
import { printedAmounts, unaccounted } from '../builders/printed-amounts.ts';
import { readPages } from '../builders/read.ts';

const amount = fc
  .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.boolean())
  .map(([hundredths, hasSeparators]) => {
    const plain = (hundredths / 100).toFixed(2);
    return hasSeparators ? plain.replace(/\B(?=(?:\d{3})+\.)/gu, ',') : plain;
  });
const word = fc.constantFrom('一般公共服务支出', '合计', '本年支出合计', '2010301', '（项）');
const SLOT_PT = 120;
const PITCH_PT = 14;

/** Texts in slots of a page: amounts and words in any place of their slot, some touching, some not. */
const texts = fc.array(
  fc.record({
    column: fc.integer({ min: 0, max: 3 }),
    row: fc.integer({ min: 0, max: 40 }),
    text: fc.oneof({ weight: 3, arbitrary: amount }, { weight: 1, arbitrary: word }),
    shift: fc.integer({ min: 0, max: 25 }),
    drop: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 1, maxLength: 60 },
);
const rules = fc.array(
  fc.tuple(
    fc.boolean(),
    fc.integer({ min: 1, max: 40 }),
    fc.nat(300),
    fc.integer({ min: 301, max: 560 }),
  ),
  { maxLength: 25 },
);

function pageOf(
  placed: readonly { column: number; row: number; text: string; shift: number; drop: number }[],
  drawn: readonly (readonly [boolean, number, number, number])[],
): PageContent {
  const slots = new Map(placed.map((each) => [`${each.column} ${each.row}`, each]));
  const characters = [...slots.values()].flatMap(({ column, row, text, shift, drop }) =>
    printed(text, 20 + column * SLOT_PT + shift, 40 + row * PITCH_PT + drop),
  );
  return page(
    characters,
    drawn.map(([isVertical, at, from, to]) =>
      isVertical ? vertical(at * PITCH_PT, from, to) : horizontal(at * PITCH_PT, from, to),
    ),
  );
}

function reordered(content: PageContent, order: readonly number[]): PageContent {
  const keyed = content.characters.map((character, index): readonly [number, PageCharacter] => [
    order[index % order.length] ?? 0,
    character,
  ]);
  return {
    ...content,
    characters: keyed.toSorted((a, b) => a[0] - b[0]).map(([, character]) => character),
  };
}

test('whatever stands on a page, each of its amounts is a fact or listed', () => {
  fc.assert(
    fc.property(
      texts,
      rules,
      fc.array(fc.nat(), { minLength: 1, maxLength: 97 }),
      (placed, drawn, order) => {
        const content = pageOf(placed, drawn);
        const { facts, unassigned } = readPages(reordered(content, order));
        expect(unaccounted(printedAmounts(content), [...facts, ...unassigned])).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  ['an amount among words', '其他12.50', ['12.50']],
  ['a figure with its unit', '购置3辆12%', ['3 辆', '12 %']],
  ['amounts of two columns that touch', '12.501,013.00', ['12.501,013.00']],
  [
    'dates, codes, years and the numbers of items',
    '2023.12.31 201.05.01 2010301 2024年 4.2025年',
    [],
  ],
])('of %s what blocks lost is found in the print of a page', (_, text, expected) => {
  const pages = [page(printed(text, 20, 100))];
  const lost = { format: 'pdf', encoding: null, pages: [], blocks: [] } as const;
  const listed = unexplained({ ...lost, print: pagePrint(pages) }, [], knowledge);
  expect(
    listed.map((figure) => [figure.printed, figure.printedUnit ?? []].flat().join(' ')),
  ).toEqual(expected);
});

test('of two equal amounts one that is a fact does not hide the other', () => {
  const content = page([...printed('12.50', 20, 100), ...printed('12.50', 20, 130)]);
  const [first] = unexplained(
    { format: 'pdf', encoding: null, pages: [], blocks: [], print: pagePrint([content]) },
    [],
    knowledge,
  );
  if (first === undefined) throw new Error('no amount was found');
  const read = [{ facts: [], unassigned: [first] }];
  const document = { format: 'pdf', encoding: null, pages: [], blocks: [] } as const;
  const left = unexplained({ ...document, print: pagePrint([content]) }, read, knowledge);
  expect(left.map(({ provenance }) => provenance)).toMatchObject([{ bbox: [20, 122, 70, 130] }]);
});
