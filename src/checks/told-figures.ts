import type { ToldWords } from '../../schemas/reading/mention.ts';
import type { Fact } from '../../schemas/records/fact.ts';
import type { ToldRates } from '../../schemas/seeds/told-rates.ts';
import { groupedBy, type IndexedFact } from './identities/fact-index.ts';
import type { FilingReading } from './reading.ts';

/** The figures of a filing, as a figure of its text looks for others. */
export interface ToldFigures {
  /** Those of the running text in their order, then those of the tables. */
  readonly all: readonly IndexedFact[];
  readonly told: readonly IndexedFact[];
  /** All by statement and item, for `figuresAt`. */
  readonly byItem: ReadonlyMap<string, readonly IndexedFact[]>;
  readonly words: ReadonlyMap<number, ToldWords>;
  readonly rates: ToldRates;
}

/** All that was read of one filing, and its figures to look up. */
export interface FigureReading extends FilingReading {
  readonly figures: ToldFigures;
}

const MONEY = 'CNY';

export function toldFigures(
  { facts, told: words }: Pick<FilingReading, 'facts' | 'told'>,
  rates: ToldRates,
): ToldFigures {
  const indexed = facts.map((fact, index) => ({ index, fact }));
  const told = indexed.filter(({ fact }) => fact.table === null);
  const printed = indexed.filter(({ fact }) => fact.table !== null);
  const all = [...told, ...printed];
  return { all, told, byItem: groupedBy(all, ({ fact }) => itemKey(fact)), words, rates };
}

type StatementItem = Pick<Fact, 'statement' | 'itemCode'>;

/** Every print of an item of a statement in one measure. */
export function figuresAt(
  figures: ToldFigures,
  item: StatementItem,
  measure: string,
): readonly IndexedFact[] {
  return ofItem(figures, item).filter(({ fact }) => fact.measure === measure);
}

function ofItem({ byItem }: ToldFigures, item: StatementItem): readonly IndexedFact[] {
  return byItem.get(itemKey(item)) ?? [];
}

function itemKey({ statement, itemCode }: StatementItem): string {
  return `${statement}|${itemCode}`;
}

/** The amounts told before a figure in its sentence, the nearest first. */
export function amountsBefore(
  { told, words, rates }: ToldFigures,
  figure: IndexedFact,
): readonly IndexedFact[] {
  const sentence = words.get(figure.index)?.sentence;
  return told
    .filter(
      ({ index, fact }) =>
        index < figure.index &&
        fact.unit === MONEY &&
        words.get(index)?.sentence === sentence &&
        !rates.not_amounts.includes(fact.measure),
    )
    .reverse();
}

/** Every print of the same line in one of the measures, the nearest telling first. */
export function sameLine(
  figures: ToldFigures,
  { index, fact }: IndexedFact,
  measures: readonly string[] | null,
): readonly IndexedFact[] {
  return ofItem(figures, fact)
    .filter(
      ({ fact: other }) =>
        other.itemScheme === fact.itemScheme &&
        other.unit === MONEY &&
        (measures === null || measures.includes(other.measure)),
    )
    .sort((a, b) => Math.abs(a.index - index) - Math.abs(b.index - index));
}

/** The column of a total that prints what a line of the text is about: exp.basic, 基本支出. */
export function columnOfLine(figures: ToldFigures, { fact }: IndexedFact): readonly IndexedFact[] {
  for (const { lines, item, measure } of figures.rates.columns_of_lines) {
    const prefix = lines.exec(fact.itemCode)?.[0];
    if (prefix === undefined) continue;
    const column = `${measure}${fact.itemCode.slice(prefix.length)}`;
    return figuresAt(figures, { statement: fact.statement, itemCode: item }, column);
  }
  return [];
}
