import type { CheckResult } from '../../../schemas/records/check.ts';
import type { DirectionsSeed } from '../../../schemas/seeds/directions.ts';
import { exact, plain } from '../../amounts/exact.ts';
import { type Interval, intersects } from '../../amounts/interval.ts';
import type { IndexedFact } from '../identities/fact-index.ts';
import { factInterval } from '../identities/verdict.ts';
import { graded, resultOf } from '../result.ts';
import { sameLine, type ToldFigures } from '../told-figures.ts';

type Says = DirectionsSeed['words'][number]['says'];

/** 决算数大于年初预算数 against the two amounts that the words compare. */
export function directionResults(
  figures: ToldFigures,
  seed: DirectionsSeed,
): readonly CheckResult[] {
  return figures.told.flatMap((figure) => {
    const found = saidIn(figures.words.get(figure.index)?.after ?? '', seed);
    if (found === null) return [];
    const [final] = sameLine(figures, figure, seed.final);
    const budget = budgetOf(figures, figure, found.phrase, seed);
    return final === undefined || budget === undefined
      ? []
      : [directionResult(figures, figure, found, { final, budget })];
  });
}

function directionResult(
  { words }: ToldFigures,
  figure: IndexedFact,
  { says, phrase }: Said,
  { final, budget }: { readonly final: IndexedFact; readonly budget: IndexedFact },
): CheckResult {
  const { statement, itemCode, itemName } = figure.fact;
  const holds = HOLDS[says](factInterval(final.fact), factInterval(budget.fact));
  const sentence = words.get(figure.index)?.sentence ?? '';
  const told = sentence.includes(phrase) ? sentence : `${sentence}${phrase}`;
  return resultOf({
    check: `${statement.split('.', 1)[0]}.told-direction`,
    statement,
    subject: `${itemCode} ${itemName}`,
    ...graded(holds ? 'pass' : 'fail', 'error'),
    stated: final.fact.value,
    recomputed: budget.fact.value,
    difference: holds ? null : plain(exact(final.fact.value).minus(budget.fact.value)),
    figures: [
      { fact: final.index, side: 'total', weight: 1 },
      { fact: budget.index, side: 'part', weight: 1 },
    ],
    quoted: holds ? null : told,
  });
}

interface Said {
  readonly says: Says;
  readonly phrase: string;
}

/** What the words directly behind a figure say of it; null where they compare nothing. */
export function saidIn(after: string, { lead, words }: DirectionsSeed): Said | null {
  for (const { says, pattern } of words) {
    const phrase = new RegExp(`^${lead}(?:${pattern})`, 'u').exec(after)?.[0];
    if (phrase !== undefined) return { says, phrase };
  }
  return null;
}

function budgetOf(
  figures: ToldFigures,
  figure: IndexedFact,
  phrase: string,
  { budget }: DirectionsSeed,
): IndexedFact | undefined {
  const measures = budget.find(({ words }) => phrase.includes(words))?.measures ?? [];
  for (const measure of measures) {
    const [found] = sameLine(figures, figure, [measure]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** By the intervals: 5.00 may be more than 5.00, but never more than 5.01. */
const HOLDS: Readonly<Record<Says, (final: Interval, budget: Interval) => boolean>> = {
  more: (final, budget) => final.high.greaterThan(budget.low),
  less: (final, budget) => budget.high.greaterThan(final.low),
  same: intersects,
};
