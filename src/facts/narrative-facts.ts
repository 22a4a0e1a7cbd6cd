import type { Outcome } from '../../schemas/outcome.ts';
import type { Meaning, Mention, ToldWords } from '../../schemas/reading/mention.ts';
import type { Fact, UnassignedFigure } from '../../schemas/records/fact.ts';
import { type Exact, exact, plain } from '../amounts/exact.ts';
import { lastDigit } from '../amounts/printed-amount.ts';
import type { Units } from '../knowledge/units.ts';
import { unitOfKind } from '../text/figures.ts';
import type { ReadFigures } from './facts.ts';
import { moneyQuantum } from './number-scale.ts';

export interface ToldFigures extends ReadFigures {
  /** The words around each of the facts, one for one. */
  readonly told: readonly ToldWords[];
}

/**
 * The figures of the running text in exact yuan; what has no settled meaning is kept beside them.
 *
 * @param printed the facts of the tables, whose projects the text speaks of
 */
export function narrativeFacts(
  mentions: readonly Mention[],
  printed: readonly Fact[],
  { units }: { readonly units: Units },
): Outcome<ToldFigures> {
  const codes = new Set(printed.map(codeKey));
  return {
    value: {
      facts: mentions.flatMap((mention) =>
        mention.meaning === null ? [] : [linked(factOf(mention, mention.meaning, units), codes)],
      ),
      unassigned: mentions.filter(({ meaning }) => meaning === null).map(unassignedOf),
      told: mentions.filter(({ meaning }) => meaning !== null),
    },
    problems: [],
  };
}

function codeKey({ statement, itemCode }: Pick<Fact, 'statement' | 'itemCode'>): string {
  return `${statement}|${itemCode}`;
}

/** A project is called as its table calls it where the text prints the very same words. */
function linked(fact: Fact, codes: ReadonlySet<string>): Fact {
  const { statement, itemScheme, itemName } = fact;
  const isNamed = itemScheme === 'line' && codes.has(codeKey({ statement, itemCode: itemName }));
  return isNamed ? { ...fact, itemCode: itemName } : fact;
}

function factOf(mention: Mention, meaning: Meaning, units: Units): Fact {
  const { scale, unit } = scaleOf(mention, meaning, units);
  const value = exact(mention.value).times(scale).times(meaning.sign);
  return {
    statement: meaning.statement,
    itemScheme: meaning.item.scheme,
    itemCode: meaning.item.code,
    itemName: meaning.item.name,
    measure: meaning.measure,
    value: plain(value),
    unit,
    printed: mention.printed,
    printedUnit: mention.printedUnit,
    quantum: plain(quantumOf(mention, scale)),
    origin: 'narrative',
    provenance: mention.provenance,
    locator: null,
    ...(mention.explanation === null ? {} : { explanation: mention.explanation }),
    status: 'unchecked',
    table: null,
  };
}

function scaleOf(
  { kind, printedUnit }: Mention,
  meaning: Meaning,
  units: Units,
): { readonly scale: Exact; readonly unit: string } {
  switch (kind) {
    case 'money':
      return { scale: exact(units.money.get(printedUnit) ?? '1'), unit: 'CNY' };
    case 'percent':
      return { scale: exact('1'), unit: 'percent' };
    case 'score':
    case 'count':
      return { scale: exact('1'), unit: meaning.unit ?? kind };
    default:
      return kind satisfies never;
  }
}

/** A sentence rounds each figure by itself: 2.9万元 is anything from 2.85 to 2.95. */
function quantumOf({ kind, decimals }: Mention, scale: Exact): Exact {
  if (kind === 'money') return moneyQuantum(decimals, scale);
  return kind === 'percent' ? lastDigit(decimals) : exact('0');
}

function unassignedOf(mention: Mention): UnassignedFigure {
  return {
    statement: mention.statement,
    itemName: null,
    columnName: null,
    sentence: mention.sentence,
    clause: mention.clause,
    printed: mention.printed,
    printedUnit: mention.printedUnit,
    unit: unitOfKind(mention.kind),
    origin: 'narrative',
    provenance: mention.provenance,
    locator: null,
    reason: mention.reason ?? 'meaning-unknown',
  };
}
