import type { CheckResult } from '../../../schemas/records/check.ts';
import { exact } from '../../amounts/exact.ts';
import { enumerated } from '../../text/enumeration.ts';
import { factTables, type IndexedFact } from '../identities/fact-index.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

const FUNCTIONAL = 'functional';
const LOWEST_DIGITS = 7;
const CLASS_DIGITS = 3;
const PARENT_DIGITS = [CLASS_DIGITS, 5];
const CODE = /^\d+$/u;

const TOTAL = 'TOTAL';
/** A table of fewer codes may need no total. */
const FEWEST = 3;

/** Rows that were left out of tables by functional codes: their lowest level, and their total. */
export function missingRowResults({ facts }: Pick<FilingReading, 'facts'>): readonly CheckResult[] {
  return factTables(facts)
    .filter(({ table }) => table !== null)
    .flatMap(({ statement, facts: printed }) => {
      const first = new Map<string, IndexedFact>();
      for (const each of printed) {
        const { itemScheme, itemCode, value } = each.fact;
        const isCoded = itemScheme === FUNCTIONAL && CODE.test(itemCode);
        if (isCoded && !exact(value).isZero() && !first.has(itemCode)) first.set(itemCode, each);
      }
      // A summary prints classes, and its totals are lines.
      const isSummary = [...first.keys()].every((code) => code.length === CLASS_DIGITS);
      const hasTotal = isSummary || printed.some(({ fact }) => fact.itemCode === TOTAL);
      return [
        ...missingLevels(statement, first),
        ...missingParents(statement, first),
        ...(hasTotal || first.size < FEWEST ? [] : missingTotal(statement, first)),
      ];
    });
}

/**
 * Codes with money and without the codes below them, in a table that prints the lowest level (项)
 * elsewhere: no sum can show it where it was the only one of its 款.
 */
function missingLevels(
  statement: string,
  first: ReadonlyMap<string, IndexedFact>,
): readonly CheckResult[] {
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
}

/** The 类 and 款 of 项 that are not printed, where those of the other 项 are. */
function missingParents(
  statement: string,
  first: ReadonlyMap<string, IndexedFact>,
): readonly CheckResult[] {
  const lowest = [...first].filter(([code]) => code.length === LOWEST_DIGITS);
  return PARENT_DIGITS.flatMap((digits): CheckResult[] => {
    const orphans = lowest.filter(([code]) => !first.has(code.slice(0, digits)));
    const isRule = lowest.length - orphans.length >= Math.max(FEWEST, orphans.length);
    const parents = [...new Set(orphans.map(([code]) => code.slice(0, digits)))];
    if (parents.length === 0 || !isRule) return [];
    return [
      resultOf({
        check: 'codes.parent-missing',
        statement,
        subject: enumerated(parents),
        outcome: 'fail',
        figures: orphans.map(([, { index }]) => ({ fact: index, side: 'part', weight: 1 })),
      }),
    ];
  });
}

function missingTotal(
  statement: string,
  first: ReadonlyMap<string, IndexedFact>,
): readonly CheckResult[] {
  const [top] = first.values();
  if (top === undefined) return [];
  return [
    resultOf({
      check: 'tables.total-missing',
      statement,
      subject: top.fact.itemName,
      outcome: 'fail',
      figures: [{ fact: top.index, side: 'part', weight: 1 }],
    }),
  ];
}
