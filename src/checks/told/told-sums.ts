import type { ToldWords } from '../../../schemas/reading/mention.ts';
import type { CheckResult } from '../../../schemas/records/check.ts';
import { exact, ZERO } from '../../amounts/exact.ts';
import { intersects, intervalSum, printedInterval } from '../../amounts/interval.ts';
import type { Application } from '../identities/application.ts';
import type { IndexedFact } from '../identities/fact-index.ts';
import { factInterval, verdict } from '../identities/verdict.ts';
import { resultOf } from '../result.ts';

const SHARE = 'share_pct';
const WHOLE = printedInterval(exact('100'), ZERO);

/**
 * An identity over figures of the running text. A sentence may leave parts out, so parts that fall
 * short of their total decide nothing, unless it names every one of them, or their shares add up to
 * a hundred.
 *
 * @param shares the percentages of the text, by the sentence that prints them
 */
export function toldVerdict(
  application: Application,
  told: ReadonlyMap<number, ToldWords>,
  shares: ReadonlyMap<string, readonly IndexedFact[]>,
): CheckResult {
  const result = verdict(application);
  if (result.outcome !== 'fail' || application.relation !== 'equal') return result;
  const { total, parts, isWhole, subtracts } = application;
  const mayLack = total !== null && parts.some(({ fact }) => fact.fact.origin === 'narrative');
  const isDecided = !subtracts && exact(result.difference ?? '0').lessThan(ZERO);
  const isComplete =
    isWhole ||
    isEnumerated(
      parts.map(({ fact }) => fact),
      told,
      shares,
    );
  if (!mayLack || isDecided || isComplete) return result;
  return resultOf({ ...result, outcome: 'insufficient_data', severity: 'information' });
}

/** The percentages of a text that are shares, by their sentence. */
export function sharesBySentence(
  facts: readonly IndexedFact[],
  told: ReadonlyMap<number, ToldWords>,
): ReadonlyMap<string, readonly IndexedFact[]> {
  const shares = new Map<string, IndexedFact[]>();
  for (const each of facts) {
    const sentence = told.get(each.index)?.sentence;
    if (each.fact.measure !== SHARE || sentence === undefined) continue;
    const known = shares.get(sentence) ?? [];
    // A sentence that the annex repeats word for word enumerates once.
    if (known.some(({ fact }) => fact.itemCode === each.fact.itemCode)) continue;
    shares.set(sentence, [...known, each]);
  }
  return shares;
}

/**
 * Whether one sentence gives every part its share, and the shares make a hundred. A share of another
 * line of their family is that of a part told otherwise: 一般公共预算 and 政府性基金 for 财政拨款.
 */
function isEnumerated(
  parts: readonly IndexedFact[],
  told: ReadonlyMap<number, ToldWords>,
  shares: ReadonlyMap<string, readonly IndexedFact[]>,
): boolean {
  const present = parts.filter(isPresent);
  const sentences = new Set(present.flatMap(({ index }) => told.get(index)?.sentence ?? []));
  return [...sentences].some((sentence) => {
    const all = shares.get(sentence) ?? [];
    const printed = all.filter(isPresent);
    const own = printed.filter((share) => present.some((part) => isOf(share, part)));
    const others = printed.filter((share) => !own.includes(share));
    return (
      areWhole(all) &&
      present.every((part) => own.some((share) => isOf(share, part))) &&
      !others.some((other) => own.some((share) => family(share) === family(other)))
    );
  });
}

function isPresent({ fact }: IndexedFact): boolean {
  return !exact(fact.value).isZero();
}

/** Lines of revenue, of the three public expenses, classes of expenditure. */
function family({ fact: { itemScheme, itemCode } }: IndexedFact): string {
  return itemScheme === 'line' ? (itemCode.split('.')[0] ?? itemCode) : itemScheme;
}

/** A share of the line exp.basic is one of the column expenditure.basic. */
function isOf({ fact: share }: IndexedFact, { fact: part }: IndexedFact): boolean {
  return share.itemCode === part.itemCode || lastWord(share.itemCode) === lastWord(part.measure);
}

function lastWord(key: string): string {
  return key.slice(key.indexOf('.') + 1);
}

function areWhole(shares: readonly IndexedFact[]): boolean {
  return (
    shares.length > 1 &&
    intersects(intervalSum(shares.map(({ fact }) => factInterval(fact))), WHOLE)
  );
}
