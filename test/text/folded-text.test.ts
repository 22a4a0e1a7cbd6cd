import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedText } from '../../src/text/folded-text.ts';

describe('labels that differ only in typesetting are folded to one', () => {
  test.each([
    ['收 入', '收入'],
    ['因公出国(境)费', '因公出国（境）费'],
    ['“三公”经费', '三公经费'],
    ['单位:万元', '单位：万元'],
    ['２０２０年度', '2020年度'],
    ['⾏政运⾏', '行政运行'],
    ['(1,234.56)', '（1，234.56）'],
    ['(1,234.56 )', '（1，234.56）'],
    ['其中—财政拨款', '其中-财政拨款'],
    ['①12.5万元', '（1）12.5万元'],
    ['⒈公务接待费', '（1）公务接待费'],
    ['⑴公务接待费', '（1）公务接待费'],
  ])('%s → %s', (printed, folded) => {
    expect(foldedText(printed)).toBe(folded);
  });
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldedText(foldedText(text))).toBe(foldedText(text));
    }),
  );
});
