import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedNumber } from '../../src/amounts/printed-number.ts';

describe('a well-formed number is read exactly', () => {
  test.each([
    ['7,426,932.75', '7426932.75', 2, ''],
    ['20218.21', '20218.21', 2, ''],
    ['０.５０', '0.50', 2, ''],
    ['1，234.00', '1234.00', 2, ''],
    ['-66.23', '-66.23', 2, ''],
    ['−66.23', '-66.23', 2, ''],
    ['96.96%', '96.96', 2, '%'],
    ['96.96％', '96.96', 2, '%'],
    ['20万元', '20', 0, '万元'],
    [' 1 234 ', '1234', 0, ''],
    ['(1,234.50)', '-1234.50', 2, ''],
    ['（5.00）', '-5.00', 2, ''],
    ['(1,234)', '-1234', 0, ''],
    ['(3.10%)', '-3.10', 2, '%'],
    ['(3.10)%', '-3.10', 2, '%'],
    ['¥12.50', '12.50', 2, ''],
    ['￥1,234.50', '1234.50', 2, ''],
    ['-¥5.00', '-5.00', 2, ''],
    ['¥ -5.00', '-5.00', 2, ''],
    ['(￥5.00)', '-5.00', 2, ''],
    ['12.50 元', '12.50', 2, '元'],
    ['1 234.50', '1234.50', 2, ''],
    ['１，２３４．５０', '1234.50', 2, ''],
    ['0', '0', 0, ''],
    ['007', '007', 0, ''],
  ])('%s', (printed, value, decimals, suffix) => {
    expect(printedNumber(printed)).toEqual({ kind: 'number', value, decimals, suffix });
  });
});

describe('what is no number is not made into one', () => {
  test.each([
    ['', 'blank'],
    ['　', 'blank'],
    ['—', 'not-applicable'],
    ['--', 'not-applicable'],
    ['/', 'not-applicable'],
    ['1,23.4', 'malformed'],
    ['########', 'malformed'],
    ['#', 'text'],
    ['12.3.4', 'malformed'],
    ['1,234,56', 'malformed'],
    ['12,3456.00', 'malformed'],
    ['￥ -', 'not-applicable'],
    ['¥', 'text'],
    ['10.00①', 'malformed'],
    ['3.50²', 'malformed'],
    ['①', 'text'],
    ['(12,34.50)', 'malformed'],
    ['(1.2.3)', 'malformed'],
    ['△5.00', 'malformed'],
    ['▲12', 'malformed'],
    ['(1)', 'text'],
    ['（201）', 'text'],
    ['合计', 'text'],
    ['≥98', 'text'],
    ['2020年12月完成', 'text'],
    ['一、一般公共服务支出', 'text'],
  ])('%s is %s', (printed, kind) => {
    expect(printedNumber(printed).kind).toBe(kind);
  });
});

test('an amount printed with thousands separators is read back as it was', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (fen) => {
      const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
      const whole = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/gu, ',');
      const sign = fen < 0n ? '-' : '';
      const read = printedNumber(`${sign}${whole}.${digits.slice(-2)}`);
      expect(read).toMatchObject({
        kind: 'number',
        value: `${sign}${whole.replaceAll(',', '')}.${digits.slice(-2)}`,
      });
    }),
  );
});
