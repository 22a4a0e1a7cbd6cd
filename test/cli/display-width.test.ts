import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth, fittedText } from '../../src/cli/output/display-width.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['财政局', 6],
  ['“三公”经费', 10],
  ['（境）', 6],
  ['㈠、１２', 8],
  ['𠮷', 2],
  ['e\u0301', 1],
])('%s fills %i cells', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test.each([
  ['财政局.txt', 7, 'start', '财政局…'],
  ['财政局.txt', 6, 'start', '财政…'],
  ['财政局.txt', 7, 'end', '…局.txt'],
  ['short', 7, 'end', 'short'],
] as const)('%s in %i cells keeps its %s', (text, width, keep, fitted) => {
  expect(fittedText(text, width, keep)).toBe(fitted);
});

test('a fitted text never is wider than asked for', () => {
  const any = fc.string({ unit: fc.constantFrom('a', '局', '…', '𠮷', 'e\u0301') });
  fc.assert(
    fc.property(any, fc.integer({ min: 1, max: 20 }), (text, width) => {
      expect(displayWidth(fittedText(text, width, 'start'))).toBeLessThanOrEqual(width);
      expect(displayWidth(fittedText(text, width, 'end'))).toBeLessThanOrEqual(width);
    }),
  );
});
