import type { CheckResult } from '../../../schemas/records/check.ts';
import type { Fact } from '../../../schemas/records/fact.ts';
import { exact } from '../../amounts/exact.ts';
import { intersects } from '../../amounts/interval.ts';
import { enumerated } from '../../text/enumeration.ts';
import { foldedText } from '../../text/folded-text.ts';
import { isAmountOfYear } from '../amount-of-year.ts';
import { factInterval } from '../identities/verdict.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

const STATEMENT = /\.gpb_expenditure$/u;
const ENTRY = /^\d{7}$/u;
/** A text that tells fewer lines of the table is no account of all of them. */
const LEAST_SHARE = 0.5;
const FEWEST = 3;

type Entries = ReadonlyMap<string, number>;
type Reading = Pick<FilingReading, 'facts' | 'told'>;

/**
 * Items (项) that the table of 一般公共预算 prints with money and the account of its items leaves out, and
 * the other way round. A line of the text with the amount of an item that is left out is about that one, and
 * calls it otherwise.
 */
export function toldLineResults({ facts, told }: Reading): readonly CheckResult[] {
  const inText = entries(facts, (index) => told.has(index));
  const inTable = entries(facts, (index) => facts[index]?.table !== null);
  const both = [...inTable.keys()].filter((code) => inText.has(code));
  if (both.length < FEWEST || both.length < inTable.size * LEAST_SHARE) return [];
  const untold = without(inTable, inText);
  const unprinted = without(inText, inTable);
  const pairs = sameAmounts(unprinted, untold, facts);
  return [
    ...pairs.flatMap((pair) => otherName(pair, { facts, told })),
    ...left('told-missing.item', without(untold, new Map(pairs.map((each) => each.cell))), facts),
    ...left('told-beyond.item', without(unprinted, new Map(pairs.map((each) => each.line))), facts),
  ];
}

function without(entries: Entries, others: Entries): Entries {
  return new Map([...entries].filter(([code]) => !others.has(code)));
}

interface Pair {
  readonly line: readonly [code: string, fact: number];
  readonly cell: readonly [code: string, fact: number];
}

function sameAmounts(
  lines: Entries,
  cells: Entries,
  facts: FilingReading['facts'],
): readonly Pair[] {
  return [...lines].flatMap((line): Pair[] => {
    const found = [...cells].filter(([, cell]) => agree(facts[line[1]], facts[cell]));
    const [cell] = found;
    return cell === undefined || found.length > 1 ? [] : [{ line, cell }];
  });
}

function agree(a: Fact | undefined, b: Fact | undefined): boolean {
  return a !== undefined && b !== undefined && intersects(factInterval(a), factInterval(b));
}

/** One name under two codes is a matter of the lists and their years, and none of the filing. */
function otherName({ line, cell }: Pair, { facts, told }: Reading): readonly CheckResult[] {
  const [named, printed] = [facts[line[1]], facts[cell[1]]];
  if (named === undefined || printed === undefined) return [];
  const name = foldedText(printed.itemName);
  if (foldedText(named.itemName).includes(name)) return [];
  return [
    resultOf({
      check: 'codes.told-other-name',
      statement: named.statement,
      subject: `${line[0]} ${named.itemName}`,
      outcome: 'fail',
      severity: 'warning',
      stated: named.value,
      expected: `${cell[0]} ${name}`,
      figures: [
        { fact: line[1], side: 'total', weight: 1 },
        { fact: cell[1], side: 'part', weight: 1 },
      ],
      quoted: told.get(line[1])?.sentence ?? null,
    }),
  ];
}

function entries(facts: FilingReading['facts'], isMeant: (index: number) => boolean): Entries {
  const found = new Map<string, number>();
  facts.forEach((fact, index) => {
    const { statement, itemCode, value } = fact;
    const isLine = STATEMENT.test(statement) && ENTRY.test(itemCode) && !exact(value).isZero();
    if (!isAmountOfYear(fact) || !isLine || !isMeant(index)) return;
    if (!found.has(itemCode)) found.set(itemCode, index);
  });
  return found;
}

function left(
  check: string,
  found: Entries,
  facts: FilingReading['facts'],
): readonly CheckResult[] {
  const lines = [...found];
  const [first] = lines;
  const fact = facts[first?.[1] ?? -1];
  if (first === undefined || fact === undefined) return [];
  return [
    resultOf({
      check,
      statement: fact.statement,
      subject: enumerated(lines.map(([code, index]) => `${code} ${facts[index]?.itemName ?? ''}`)),
      outcome: 'fail',
      stated: fact.value,
      figures: lines.map(([, index]) => ({ fact: index, side: 'total', weight: 1 })),
    }),
  ];
}
