import type { Entry } from '../../schemas/reading/statement.ts';
import { exact } from '../amounts/exact.ts';
import { intersects, intervalProduct, printedInterval } from '../amounts/interval.ts';
import { lastDigit } from '../amounts/printed-amount.ts';
import type { Measures, Ratio } from '../knowledge/units.ts';
import { printedDigits } from './number-scale.ts';

/** 0.50 for a half. */
const OF_ONE = '100';
/** 50 for a half. */
const OF_HUNDRED = '1';

/**
 * By how much to multiply rates that are printed without a percent sign, for those of which the
 * amounts that they divide decide it: 0.50 beside 40.00 of 80.00 is fifty percent.
 */
export function rateScales(
  entries: readonly Entry[],
  measures: Measures,
): ReadonlyMap<Entry, string> {
  return new Map(
    entries.flatMap((entry): [Entry, string][] => {
      const ratio = measures.ratios.find(({ measure }) => measure === entry.measure);
      const scale = ratio === undefined ? null : scaleOf(entry, ratio, entries);
      return scale === null ? [] : [[entry, scale]];
    }),
  );
}

function scaleOf(rate: Entry, ratio: Ratio, entries: readonly Entry[]): string | null {
  const siblings = entries.filter(({ item }) => item?.code === rate.item?.code);
  const interval = (measures: readonly string[]) => {
    const found = measures
      .map((name) => siblings.find(({ measure }) => measure === name))
      .find((entry) => entry !== undefined);
    return found === undefined ? null : intervalOf(found, '1');
  };
  const of = interval(ratio.of);
  const to = interval(ratio.to);
  if (of === null || to === null || to.low.lessThanOrEqualTo(0)) return null;
  const hundred = printedInterval(exact('100'), exact('0'));
  const fitting = [OF_HUNDRED, OF_ONE].filter((scale) => {
    const percent = intervalOf(rate, scale);
    return (
      percent !== null && intersects(intervalProduct(percent, to), intervalProduct(of, hundred))
    );
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function intervalOf(entry: Entry, scale: string) {
  const digits = printedDigits(entry);
  if (digits === null) return null;
  const factor = exact(scale);
  return printedInterval(
    exact(digits.value).times(factor),
    lastDigit(digits.decimals).times(factor),
  );
}
