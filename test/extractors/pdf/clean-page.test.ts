import { expect, test } from 'vitest';
import type { PageContent } from '../../../extractors/page-layout/page-content.ts';
import { cleanPage } from '../../../extractors/pdf/clean-page.ts';
import { printed } from '../../builders/page.ts';
import { reading } from '../../builders/page-reading.ts';

function textOf(content: PageContent): string {
  return content.characters.map(({ text }) => text).join('');
}

function hidden(characters: ReturnType<typeof printed>) {
  return characters.map((character) => ({ ...character, isVisible: false }));
}

test('text outside the page box is left out with a problem', () => {
  const cleaned = cleanPage(reading([...printed('in', 50, 100), ...printed('out', 700, 100)]));
  expect(textOf(cleaned.value)).toBe('in');
  expect(cleaned.problems.map(({ code }) => code)).toEqual(['pdf.text-outside-page']);
});

test('a character printed over itself counts once, equal neighbours count each', () => {
  const bold = [...printed('11', 50, 100), ...printed('11', 50.4, 100)];
  const cleaned = cleanPage(reading(bold));
  expect(textOf(cleaned.value)).toBe('11');
  expect(cleaned.problems).toEqual([]);
});

test('invisible text beside visible text is left out and noted', () => {
  const characters = [...printed('a'.repeat(50), 50, 100), ...hidden(printed('12.50', 50, 200))];
  const cleaned = cleanPage(reading(characters));
  expect(textOf(cleaned.value)).toBe('a'.repeat(50));
  expect(cleaned.problems.map(({ code }) => code)).toEqual(['pdf.invisible-text']);
});

test('the invisible text of a scan is read with a warning, a stamped page number or not', () => {
  const layer = hidden(printed('recognised in the image', 50, 100));
  const cleaned = cleanPage(reading([...layer, ...printed('7', 290, 820)]));
  expect(textOf(cleaned.value)).toBe('recognised in the image7');
  expect(cleaned.problems.map(({ code }) => code)).toEqual(['pdf.invisible-text-read']);
});

test('what was left out of a page that is too large is an error', () => {
  const cleaned = cleanPage({ ...reading(printed('a', 50, 100)), omitted: 12 });
  expect(cleaned.problems).toMatchObject([{ code: 'pdf.page-too-large', severity: 'error' }]);
});
