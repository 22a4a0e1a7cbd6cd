import type { CheckResult } from '../../../schemas/records/check.ts';
import type { ToldRates } from '../../../schemas/seeds/told-rates.ts';
import { type Exact, exact, plain, quotient, sum, ZERO } from '../../amounts/exact.ts';
import { type Interval, intersects, intervalSum } from '../../amounts/interval.ts';
import type { IndexedFact } from '../identities/fact-index.ts';
import { factInterval } from '../identities/verdict.ts';
import { graded, resultOf } from '../result.ts';
import { sameLine, type ToldFigures } from '../told-figures.ts';

type List = ToldRates['completion']['lists'][number];

/** A line with its completion rate, its amount, and the budget that follows from the two. */
interface Line {
  readonly rate: IndexedFact;
  readonly amount: IndexedFact;
  /** Null where nothing was spent of a budget that is not told. */
  readonly budget: Budget | null;
}

interface Budget {
  readonly value: Exact;
  readonly interval: Interval;
}

const HUNDRED = exact('100');
/** Yuan: what a rate implies is told to 0.01万元, as filings print amounts. */
const IMPLIED_STEP = exact('100');

/**
 * The budgets that follow from the completion rates of a list against the one that follows from the
 * rate of its total. Said of lists alone whose amounts add up, with a rate for each and of one budget.
 */
export function impliedBudgetResults(figures: ToldFigures): readonly CheckResult[] {
  return figures.rates.completion.lists.flatMap((list) => {
    const found = linesOf(figures, list);
    return found === null ? [] : listResults(found.total, found.parts);
  });
}

function linesOf(figures: ToldFigures, { statement, total, parts }: List) {
  const { completion } = figures.rates;
  const rates = new Map<string, IndexedFact>();
  for (const told of figures.told) {
    const { measure, statement: of, itemCode } = told.fact;
    const isOf = measure === completion.measure && of === statement;
    if (isOf && !rates.has(itemCode)) rates.set(itemCode, told);
  }
  const whole = rates.get(total);
  if (whole === undefined || !areOfOneBudget([...rates.values()], figures)) return null;
  const amounts = amountsOf(figures, statement, parts);
  const lines = [...amounts.keys()].flatMap((code) => lineOf(rates.get(code), figures) ?? []);
  const line = lineOf(whole, figures);
  if (line === null || lines.length < amounts.size || lines.length < 2) return null;
  const isWhole = intersects(
    intervalSum(lines.map(({ amount }) => factInterval(amount.fact))),
    factInterval(line.amount.fact),
  );
  return isWhole ? { total: line, parts: lines } : null;
}

/** The items of a list for which the filing tells or prints an amount. */
function amountsOf(
  { all, rates }: ToldFigures,
  statement: string,
  parts: RegExp,
): ReadonlyMap<string, IndexedFact> {
  const amounts = new Map<string, IndexedFact>();
  for (const each of all) {
    const { statement: of, itemCode, measure } = each.fact;
    const isAmount = of === statement && rates.completion.parts.includes(measure);
    if (isAmount && parts.test(itemCode) && !amounts.has(itemCode)) amounts.set(itemCode, each);
  }
  return amounts;
}

function areOfOneBudget(
  rates: readonly IndexedFact[],
  { words, rates: { completion } }: ToldFigures,
): boolean {
  const named = rates.map(({ index }) => {
    const clause = words.get(index)?.clause ?? '';
    return completion.named.find((each) => each.words.test(clause))?.measure;
  });
  return new Set(named).size === 1;
}

function lineOf(rate: IndexedFact | undefined, figures: ToldFigures): Line | null {
  if (rate === undefined) return null;
  const [amount] = sameLine(figures, rate, figures.rates.completion.parts);
  if (amount === undefined) return null;
  const [told] = sameLine(figures, rate, figures.rates.completion.bases);
  const budget = told === undefined ? impliedBudget(rate, amount) : toldBudget(told);
  return { rate, amount, budget };
}

function toldBudget({ fact }: IndexedFact): Budget {
  return { value: exact(fact.value), interval: factInterval(fact) };
}

function impliedBudget(rate: IndexedFact, amount: IndexedFact): Budget | null {
  const percent = factInterval(rate.fact);
  const spent = factInterval(amount.fact);
  if (!percent.low.greaterThan(ZERO)) return null;
  return {
    value: quotient(exact(amount.fact.value).times(HUNDRED), exact(rate.fact.value)),
    interval: {
      low: quotient(spent.low.times(HUNDRED), percent.high),
      high: quotient(spent.high.times(HUNDRED), percent.low),
    },
  };
}

function listResults(total: Line, parts: readonly Line[]): readonly CheckResult[] {
  if (total.budget === null) return [];
  const budgets = parts.flatMap(({ budget }) => budget ?? []);
  if (budgets.length === parts.length) return [sumResult(total, total.budget, parts, budgets)];
  const implied = intervalSum(budgets.map(({ interval }) => interval));
  const isNothingLeft = total.budget.interval.low.lessThanOrEqualTo(implied.high);
  const isAllIdle = exact(total.rate.fact.value).isZero();
  return isNothingLeft && !isAllIdle
    ? parts.filter(({ budget }) => budget === null).map(ofNothing)
    : [];
}

function sumResult(
  total: Line,
  stated: Budget,
  parts: readonly Line[],
  budgets: readonly Budget[],
): CheckResult {
  const implied = sum(budgets.map(({ value }) => value)).toNearest(IMPLIED_STEP);
  const whole = stated.value.toNearest(IMPLIED_STEP);
  const isClosed = intersects(
    stated.interval,
    intervalSum(budgets.map(({ interval }) => interval)),
  );
  return resultOf({
    ...named(total),
    check: `${kindOf(total)}.told-implied-budgets`,
    ...graded(isClosed ? 'pass' : 'fail', 'warning'),
    stated: plain(whole),
    recomputed: plain(implied),
    difference: plain(whole.minus(implied)),
    figures: [total, ...parts].flatMap(({ rate, amount }, index) => {
      const side = index === 0 ? ('total' as const) : ('part' as const);
      return [
        { fact: amount.index, side, weight: 1 as const },
        { fact: rate.index, side, weight: 1 as const },
      ];
    }),
  });
}

/** 0 % of a budget that the other lines use up. */
function ofNothing(line: Line): CheckResult {
  return resultOf({
    ...named(line),
    check: `${kindOf(line)}.told-completion-of-nothing`,
    outcome: 'fail',
    stated: line.rate.fact.value,
    figures: [{ fact: line.rate.index, side: 'total', weight: 1 }],
  });
}

function named({ rate }: Line) {
  const { statement, itemCode, itemName, measure } = rate.fact;
  return { statement, subject: `${itemCode} ${itemName} · ${measure}` };
}

function kindOf({ rate }: Line): string {
  return rate.fact.statement.split('.', 1)[0] ?? '';
}
