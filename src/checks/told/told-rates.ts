import type { CheckResult } from '../../../schemas/records/check.ts';
import type { Application } from '../identities/application.ts';
import type { IndexedFact } from '../identities/fact-index.ts';
import { growthResult, type Rate, rateResult } from '../identities/rate.ts';
import { verdict } from '../identities/verdict.ts';
import {
  amountsBefore,
  columnOfLine,
  figuresAt,
  sameLine,
  type ToldFigures,
} from '../told-figures.ts';

const SHARE = 'share_pct';

/** Each percentage of the running text against the amounts that it divides. */
export function toldRateResults(figures: ToldFigures): readonly CheckResult[] {
  const { completion, growth } = figures.rates;
  return figures.told.flatMap((rate) => {
    switch (rate.fact.measure) {
      case SHARE:
        return shareResults(figures, rate);
      case completion.measure:
        return completionResults(figures, rate);
      case growth.rate:
        return growthResults(figures, rate);
      case growth.change:
        return changeResults(figures, rate);
      default:
        return [];
    }
  });
}

/** Of several bases that the words leave open, one that fits is enough. */
function bestOf(results: readonly CheckResult[]): readonly CheckResult[] {
  const best = results.find(({ outcome }) => outcome !== 'fail') ?? results[0];
  return best === undefined ? [] : [best];
}

function rateOf(rate: IndexedFact, name: string, part: IndexedFact, base: IndexedFact): Rate {
  const { statement, itemCode, itemName, measure } = rate.fact;
  return {
    check: `${statement.split('.', 1)[0]}.told-${name}`,
    statement,
    subject: `${itemCode} ${itemName} · ${measure}`,
    rate,
    part,
    base,
  };
}

function shareResults(figures: ToldFigures, rate: IndexedFact): readonly CheckResult[] {
  const { statement, itemCode } = rate.fact;
  const columns = new Set(columnOfLine(figures, rate).map(({ index }) => index));
  const [part] = amountsBefore(figures, rate).filter(
    ({ index, fact }) => fact.itemCode === itemCode || columns.has(index),
  );
  const share = figures.rates.shares.find(
    (each) =>
      each.statement === statement &&
      (each.items.length === 0 || each.items.some((item) => item.test(itemCode))),
  );
  if (part === undefined || share === undefined) return [];
  const bases = share.to.flatMap((to) =>
    figuresAt(figures, { statement: to.statement, itemCode: to.item }, to.measure),
  );
  return bestOf(bases.map((base) => rateResult(rateOf(rate, 'share', part, base))));
}

function completionResults(figures: ToldFigures, rate: IndexedFact): readonly CheckResult[] {
  const { parts, bases, named } = figures.rates.completion;
  const clause = figures.words.get(rate.index)?.clause ?? '';
  const measure = named.find(({ words }) => words.test(clause))?.measure;
  const [part] = sameLine(figures, rate, parts);
  if (part === undefined) return [];
  return bestOf(
    sameLine(figures, rate, measure === undefined ? bases : [measure]).map((base) =>
      rateResult(rateOf(rate, 'completion', part, base)),
    ),
  );
}

function growthResults(figures: ToldFigures, rate: IndexedFact): readonly CheckResult[] {
  const { growth } = figures.rates;
  const [change] = sameLine(figures, rate, [growth.change]).filter(
    ({ index }) =>
      index < rate.index && sentenceOf(figures, index) === sentenceOf(figures, rate.index),
  );
  if (change === undefined) return [];
  const [prior] = priorOf(figures, rate);
  if (prior !== undefined) return [rateResult(rateOf(rate, 'growth', change, prior))];
  return bestOf(
    amountsOf(figures, rate).map((amount) => growthResult(rateOf(rate, 'growth', change, amount))),
  );
}

/** What a line comes to this year: told or printed, as a line of its own or as a column. */
function amountsOf(figures: ToldFigures, rate: IndexedFact): readonly IndexedFact[] {
  const own = sameLine(figures, rate, null).filter((each) => isAmount(figures, each));
  return [...own, ...columnOfLine(figures, rate)];
}

/** Neither last year's nor a change, nor the budget of an account. */
function isAmount({ rates }: ToldFigures, { fact }: IndexedFact): boolean {
  const isBudget = rates.completion.bases.includes(fact.measure);
  return (
    !rates.not_amounts.includes(fact.measure) && !(isBudget && fact.statement.startsWith('final.'))
  );
}

/** A change against the figures of both years, where the sentence prints them. */
function changeResults(figures: ToldFigures, change: IndexedFact): readonly CheckResult[] {
  const [prior] = priorOf(figures, change);
  const [now] = amountsBefore(figures, change).filter(
    (each) =>
      isAmount(figures, each) &&
      each.fact.itemCode === change.fact.itemCode &&
      each.fact.statement === change.fact.statement,
  );
  if (prior === undefined || now === undefined) return [];
  const { statement, itemCode, itemName, measure } = change.fact;
  const application: Application = {
    check: `${statement.split('.', 1)[0]}.told-change`,
    statement,
    subject: `${itemCode} ${itemName} · ${measure}`,
    kind: 'named',
    relation: 'equal',
    severity: 'error',
    total: change,
    parts: [
      { fact: now, weight: 1 },
      { fact: prior, weight: -1 },
    ],
    isIncomplete: false,
    isWhole: true,
    subtracts: false,
  };
  return [verdict(application)];
}

function priorOf(figures: ToldFigures, figure: IndexedFact): readonly IndexedFact[] {
  return sameLine(figures, figure, [figures.rates.growth.prior]).filter(
    ({ index }) => sentenceOf(figures, index) === sentenceOf(figures, figure.index),
  );
}

function sentenceOf({ words }: ToldFigures, index: number): string | null {
  return words.get(index)?.sentence ?? null;
}
