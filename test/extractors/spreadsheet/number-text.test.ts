import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberText } from '../../../extractors/spreadsheet/number-text.ts';

describe('a number is written as its cell displays it', () => {
  test.each([
    ['#,##0.00', 1234.5678, '1,234.57'],
    ['0.00', 1.005, '1.01'],
    ['0.00', 742.685, '742.69'],
    ['0.00', -742.685, '-742.69'],
    ['0.00', 0.1 + 0.2, '0.30'],
    ['#,##0.00_ ;[Red]\\-#,##0.00\\ ', -1.5, '-1.50'],
    ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 1234.5, '1,234.50'],
    ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, '-'],
    ['#,##0.00"万元"', 1234.5, '1,234.50万元'],
    ['#,##0.00 元', 3, '3.00 元'],
    ['0.00,', 1_234_567, '1234.57'],
    ['#0!.0000', 123_456_789, '12345.6789'],
    ['0.00_);[Red]0.00', -12.3, '-12.30'],
    ['0.00_);[红色]\\(0.00\\)', -12.3, '(12.30)'],
    ['0.00;[Red]0.00', -0.001, '0.00'],
    ['0.00;0.00', -12.3, '12.30'],
    ['_ ¥* #,##0.00_ ;_ ¥* \\-#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', -1234.5, '¥-1,234.50'],
    ['#.##', 12, '12'],
    ['#.##', 0.5, '0.5'],
    ['0.00%', 0.9696, '96.96%'],
    ['00', 6, '06'],
    ['0_ ', 2_080_501, '2080501'],
    ['#,##0.00;;', 0, ''],
    ['yyyy"年"m"月"d"日"', 45_000, '2023年3月15日'],
    ['m/d/yy', 45_000, '2023/3/15'],
  ])('%s of %d is %s', (format, value, expected) => {
    expect(numberText(value, format)).toBe(expected);
  });
});

describe('without a format, or in one that hides digits, a number is written out', () => {
  test.each([
    ['General', 123_456_789_012.34, '123456789012.34'],
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 12.340_000_000_3, '12.34'],
    ['General', 7_153_412.489_999_998, '7153412.49'],
    ['General', 0, '0'],
    ['General', 100, '100'],
    ['General', -0.05, '-0.05'],
    ['General', 0.000_000_4, '0.0000004'],
    ['@', 123_456_789_012, '123456789012'],
    ['G/通用格式', 12.5, '12.5'],
    ['0.00E+00', 123_456, '123456'],
    ['[bad', 12.5, '12.5'],
  ])('%s of %d is %s', (format, value, expected) => {
    expect(numberText(value, format)).toBe(expected);
  });

  test('a residue of floating arithmetic is no figure', () => {
    expect(numberText(1.455_191_522_836_668_5e-11, 'General')).toBe('1.4551915228366685e-11');
  });

  test('an amount in yuan and fen stays what it is, whatever arithmetic made it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), (fen) => {
        const written = (fen / 100).toFixed(2);
        const expected = written === '-0.00' ? '0.00' : written;
        expect(numberText(fen / 100, '0.00')).toBe(expected);
        expect(numberText(fen / 100, 'General')).toBe(expected.replace(/\.?0+$/u, ''));
      }),
    );
  });
});
