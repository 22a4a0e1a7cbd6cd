import { expect, test } from 'vitest';
import { cleanPage } from '../../../extractors/pdf/clean-page.ts';
import { page, printed } from '../../builders/page.ts';

function textOf(content: ReturnType<typeof page>): string {
  return content.characters.map(({ text }) => text).join('');
}

test('text outside the page box is left out with a problem', () => {
  const cleaned = cleanPage(page([...printed('in', 50, 100), ...printed('out', 700, 100)]));
  expect(textOf(cleaned.page)).toBe('in');
  expect(cleaned.problems.map(({ code }) => code)).toEqual(['pdf.text-outside-page']);
});

test('a character printed over itself counts once, equal neighbours count each', () => {
  const bold = [...printed('11', 50, 100), ...printed('11', 50.4, 100)];
  const cleaned = cleanPage(page(bold));
  expect(textOf(cleaned.page)).toBe('11');
  expect(cleaned.problems).toEqual([]);
});
