import type { CheckResult } from '../../schemas/records/check.ts';
import { exact } from '../amounts/exact.ts';
import type { FilingReading } from './reading.ts';
import { resultOf } from './result.ts';

const STATEMENT = /\.gpb_expenditure$/u;
const ENTRY = /^\d{7}$/u;
/** Of the amount of the year, however the statement names its column. */
const AMOUNT = /^(?:final|budget|expenditure\.total)$/u;
/** A text that tells fewer lines of the table is no account of all of them. */
const LEAST_SHARE = 0.5;
const FEWEST = 3;

/** Items (项) that the table of 一般公共预算 prints with money and the account of its items leaves out, and the other way round. */
export function toldLineResults({
  facts,
  told,
}: Pick<FilingReading, 'facts' | 'told'>): readonly CheckResult[] {
  const inText = entries(facts, (index) => told.has(index));
  const inTable = entries(facts, (index) => facts[index]?.table !== null);
  const both = [...inTable.keys()].filter((code) => inText.has(code));
  if (both.length < FEWEST || both.length < inTable.size * LEAST_SHARE) return [];
  return [
    ...missing('told-missing.item', inTable, inText, facts),
    ...missing('told-beyond.item', inText, inTable, facts),
  ];
}

function entries(
  facts: FilingReading['facts'],
  isMeant: (index: number) => boolean,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  facts.forEach(({ statement, itemCode, measure, value }, index) => {
    const isAmount = STATEMENT.test(statement) && AMOUNT.test(measure) && !exact(value).isZero();
    if (isAmount && ENTRY.test(itemCode) && isMeant(index) && !found.has(itemCode))
      found.set(itemCode, index);
  });
  return found;
}

function missing(
  check: string,
  all: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, number>,
  facts: FilingReading['facts'],
): readonly CheckResult[] {
  const left = [...all].filter(([code]) => !known.has(code));
  const [first] = left;
  const fact = facts[first?.[1] ?? -1];
  if (first === undefined || fact === undefined) return [];
  return [
    resultOf({
      check,
      statement: fact.statement,
      subject: left.map(([code, index]) => `${code} ${facts[index]?.itemName ?? ''}`).join('、'),
      outcome: 'fail',
      stated: fact.value,
      figures: left.map(([, index]) => ({ fact: index, side: 'total', weight: 1 })),
    }),
  ];
}
