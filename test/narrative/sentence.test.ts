import { expect, test } from 'vitest';
import { sentenceEnd, sentenceStart } from '../../src/narrative/sentence.ts';

function sentenceAround(text: string, figure: string): string {
  const start = text.indexOf(figure);
  return text.slice(sentenceStart(text, start), sentenceEnd(text, start + figure.length));
}

test.each([
  ['甲。支出5万元，增加。乙', '支出5万元，增加'],
  ['甲\n支出5万元\n乙', '支出5万元'],
  ['支出5万元', '支出5万元'],
])('%j', (text, sentence) => {
  expect(sentenceAround(text, '5万元')).toBe(sentence);
});

test('a sentence without an end is cut on both sides of its figure', () => {
  const words = '支出，'.repeat(100_000);
  const sentence = sentenceAround(`${words}5万元${words}`, '5万元');
  expect(sentence).toContain('支出，5万元支出，');
  expect(sentence.length).toBeLessThan(3000);
});
