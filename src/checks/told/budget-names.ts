import type { CheckResult } from '../../../schemas/records/check.ts';
import type { DirectionsSeed } from '../../../schemas/seeds/directions.ts';
import { enumerated } from '../../text/enumeration.ts';
import { type IndexedFact, withMeasure } from '../identities/fact-index.ts';
import { resultOf } from '../result.ts';
import type { ToldFigures } from '../told-figures.ts';
import { saidIn } from './direction-words.ts';

const ITEM = /^\d{7}$/u;
const MARKS = /^\p{P}+/u;
/** Fewer lines are no list that one of them could differ from. */
const FEWEST = 4;

/** A line of a list with the words that hold it against a budget: 小于全年预算数. */
interface Compared {
  readonly figure: IndexedFact;
  readonly phrase: string;
  readonly budget: string;
}

/**
 * Lines of one list that are compared with a budget of another name than most of its lines. Said of
 * lists that tell more than one budget: between 年初预算 and 全年预算, the bare 预算数 may be either.
 */
export function budgetNameResults(
  figures: ToldFigures,
  seed: DirectionsSeed,
): readonly CheckResult[] {
  const lines = comparedLines(figures, seed);
  const lists = new Set(lines.map(({ figure }) => figure.fact.statement));
  return [...lists].flatMap((statement): CheckResult[] => {
    const list = lines.filter(({ figure }) => figure.fact.statement === statement);
    const [usual = []] = seed.budget
      .map(({ words }) => list.filter(({ budget }) => budget === words))
      .sort((a, b) => b.length - a.length);
    if (!tellsSeveralBudgets(statement, figures, seed)) return [];
    const odd = list.filter((line) => !usual.includes(line));
    if (odd.length === 0 || usual.length < FEWEST || odd.length * 2 > usual.length) return [];
    return [
      resultOf({
        check: 'told.budget-name',
        statement,
        subject: enumerated(odd.map(({ figure }) => figure.fact.itemName)),
        outcome: 'fail',
        figures: odd.map(({ figure }) => ({ fact: figure.index, side: 'total', weight: 1 })),
        quoted: odd.map(({ phrase }) => phrase).join('\uff1b'),
        expected: usual[0]?.phrase ?? null,
      }),
    ];
  });
}

function tellsSeveralBudgets(
  statement: string,
  { told }: ToldFigures,
  { budget }: DirectionsSeed,
): boolean {
  const ofList = told.filter(({ fact }) => fact.statement === statement);
  const measures = new Set(budget.flatMap((each) => each.measures));
  return [...measures].filter((measure) => withMeasure(ofList, measure).length > 0).length > 1;
}

/** Each item once, by the first of its figures that such words follow. */
function comparedLines(figures: ToldFigures, seed: DirectionsSeed): readonly Compared[] {
  const seen = new Set<string>();
  return figures.told.flatMap((figure): Compared[] => {
    const { statement, itemCode } = figure.fact;
    const said = saidIn(figures.words.get(figure.index)?.after ?? '', seed);
    const line = `${statement}|${itemCode}`;
    if (said === null || !ITEM.test(itemCode) || seen.has(line)) return [];
    seen.add(line);
    const budget = seed.budget.find(({ words }) => said.phrase.includes(words))?.words ?? '';
    return [{ figure, phrase: said.phrase.replace(MARKS, ''), budget }];
  });
}
