import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, plain, sum } from '../../src/amounts/exact.ts';
import {
  intersects,
  intervalProduct,
  intervalSum,
  printedInterval,
  printedSum,
} from '../../src/amounts/interval.ts';

const wan = (value: string) => printedInterval(exact(value), exact('0.01'));

test('sums are exact beyond twenty digits', () => {
  expect(plain(sum([exact('12345678901234567890123.45'), exact('0.01')]))).toBe(
    '12345678901234567890123.46',
  );
});

describe('printed sums close by the intervals of their figures', () => {
  test.each([
    { total: '171.07', parts: ['100.02', '71.05'], closes: true },
    { total: '171.08', parts: ['100.02', '71.05'], closes: true },
    { total: '171.09', parts: ['100.02', '71.05'], closes: false },
    { total: '171.09', parts: ['57.02', '57.02', '57.03'], closes: true },
    { total: '171.10', parts: ['57.02', '57.02', '57.03'], closes: false },
  ])('$total = $parts is $closes', ({ total, parts, closes }) => {
    expect(intersects(wan(total), intervalSum(parts.map(wan)))).toBe(closes);
  });
});

const interval = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 50 }))
  .map(([value, quantum]) => printedInterval(exact(`${value}`), exact(`${quantum}`)));

test('a sum does not depend on the order of its terms', () => {
  fc.assert(
    fc.property(fc.array(interval), (terms) => {
      const forwards = intervalSum(terms);
      const backwards = intervalSum([...terms].reverse());
      expect([plain(forwards.low), plain(forwards.high)]).toEqual([
        plain(backwards.low),
        plain(backwards.high),
      ]);
    }),
  );
});

test('a sum stands for what its terms stand for together', () => {
  const printed = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 50 }));
  fc.assert(
    fc.property(fc.array(printed), (terms) => {
      const values = terms.map(([value]) => exact(`${value}`));
      const quanta = terms.map(([, quantum]) => exact(`${quantum}`));
      const together = printedSum(sum(values), quanta);
      const apart = intervalSum(
        values.map((value, index) => printedInterval(value, quanta[index] ?? exact('0'))),
      );
      expect([plain(together.low), plain(together.high)]).toEqual([
        plain(apart.low),
        plain(apart.high),
      ]);
    }),
  );
});

test('the low end never passes the high end', () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      for (const { low, high } of [a, intervalSum([a, b]), intervalProduct(a, b)]) {
        expect(low.lessThanOrEqualTo(high)).toBe(true);
      }
    }),
  );
});
