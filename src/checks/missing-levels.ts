import type { CheckResult } from '../../schemas/records/check.ts';
import { exact } from '../amounts/exact.ts';
import { factTables, type IndexedFact } from './fact-index.ts';
import type { FilingReading } from './reading.ts';
import { resultOf } from './result.ts';

const FUNCTIONAL = 'functional';
const LOWEST_DIGITS = 7;
const CODE = /^\d+$/u;

/**
 * Codes with money and without the codes below them, in a table that prints the lowest level (项)
 * elsewhere: a row was left out, and no sum can show it where it was the only one of its 款.
 */
export function missingLevelResults({ facts }: FilingReading): readonly CheckResult[] {
  return factTables(facts)
    .filter(({ table }) => table !== null)
    .flatMap(({ statement, facts: printed }) => {
      const first = new Map<string, IndexedFact>();
      for (const each of printed) {
        const { itemScheme, itemCode, value } = each.fact;
        const isCoded = itemScheme === FUNCTIONAL && CODE.test(itemCode);
        if (isCoded && !exact(value).isZero() && !first.has(itemCode)) first.set(itemCode, each);
      }
      const codes = [...first.keys()];
      if (!codes.some((code) => code.length === LOWEST_DIGITS)) return [];
      return [...first].flatMap(([code, { index, fact }]): CheckResult[] => {
        const isLowest = code.length === LOWEST_DIGITS;
        if (isLowest || codes.some((other) => other !== code && other.startsWith(code))) return [];
        return [
          resultOf({
            check: 'codes.level-missing',
            statement,
            subject: `${code} ${fact.itemName}`,
            outcome: 'fail',
            severity: 'warning',
            stated: fact.value,
            figures: [{ fact: index, side: 'total', weight: 1 }],
          }),
        ];
      });
    });
}
