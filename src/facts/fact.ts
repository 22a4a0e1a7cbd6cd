import type { Entry, Item, Statement } from '../../schemas/reading/statement.ts';
import type { Fact } from '../../schemas/records/fact.ts';
import { type Exact, exact, plain } from '../amounts/exact.ts';
import { lastDigit } from '../amounts/printed-amount.ts';
import type { Lines } from '../knowledge/lines.ts';
import type { Measures, Units } from '../knowledge/units.ts';
import { moneyQuantum, moneyUnit, type PrintedDigits, printedDigits } from './number-scale.ts';

export interface FactKnowledge {
  readonly units: Units;
  readonly measures: Measures;
  readonly lines: Lines;
}

/** What the figures of one table share. */
export interface TableScale {
  /** Index of the table among the statements of the filing. */
  readonly table: number;
  readonly captionUnit: string | null;
  /**
   * The most decimals that the table prints: spreadsheets drop trailing zeros, so 2.9 beside 70.33
   * stands for 2.90.
   */
  readonly decimals: number;
  readonly rates: ReadonlyMap<Entry, string>;
}

/** Why a figure has no meaning; codes of `UnassignedFigure.reason`. */
export type Reason =
  | 'table-unknown'
  | 'row-unknown'
  | 'column-unknown'
  | 'number-malformed'
  | 'unit-unknown'
  | 'rate-scale-unknown'
  | 'form-detail';

interface Scaled {
  readonly value: Exact;
  readonly quantum: Exact;
  readonly unit: string;
  readonly printedUnit: string | null;
}

export function factOf(
  statement: Statement,
  entry: Entry,
  scale: TableScale,
  knowledge: FactKnowledge,
): Fact | Reason {
  const { key } = statement;
  if (key === null) return 'table-unknown';
  const digits = printedDigits(entry);
  if (digits === null) return 'number-malformed';
  const { item, measure } = entry;
  if (measure === null && entry.columnLabel === null) return 'form-detail';
  if (item === null) return 'row-unknown';
  if (measure === null) return 'column-unknown';
  const scaled = scaledFigure(digits, entry, item, measure, scale, knowledge);
  if (typeof scaled === 'string') return scaled;
  return {
    statement: key,
    itemScheme: item.scheme,
    itemCode: item.code,
    itemName: item.name,
    measure,
    ...(entry.columnLabel ? { columnName: entry.columnLabel } : {}),
    value: plain(scaled.value),
    unit: scaled.unit,
    printed: entry.cell.text.trim(),
    printedUnit: scaled.printedUnit,
    quantum: plain(scaled.quantum),
    origin: 'table',
    provenance: entry.provenance,
    locator: null,
    status: 'unchecked',
    table: scale.table,
  };
}

/** Whether the figures of an item and measure are money, and not counted, rated or scored. */
export function isMoney(
  item: Item,
  measure: string,
  { lines, measures }: Pick<FactKnowledge, 'lines' | 'measures'>,
): boolean {
  return (lines.get(item.code)?.unit ?? null) === null && measures.units.get(measure) === 'CNY';
}

function scaledFigure(
  digits: PrintedDigits,
  entry: Entry,
  item: Item,
  measure: string,
  scale: TableScale,
  knowledge: FactKnowledge,
): Scaled | Reason {
  const counted = knowledge.lines.get(item.code)?.unit ?? null;
  if (counted !== null) return countOf(digits, counted, knowledge.units);
  switch (knowledge.measures.units.get(measure)) {
    case 'percent':
      return percentOf(digits, scale.rates.get(entry) ?? null, knowledge.units);
    case 'score':
      return countOf(digits, 'score', knowledge.units);
    default:
      return moneyOf(digits, entry, scale, knowledge.units);
  }
}

/** Counts and scores are exact: nobody rounds a number of vehicles. */
function countOf(digits: PrintedDigits, unit: string, units: Units): Scaled | Reason {
  const { suffix } = digits;
  if (suffix !== '' && !units.count.has(suffix) && !units.score.has(suffix))
    return 'number-malformed';
  return {
    value: exact(digits.value),
    quantum: exact('0'),
    unit,
    printedUnit: suffix === '' ? null : suffix,
  };
}

function percentOf(digits: PrintedDigits, factor: string | null, units: Units): Scaled | Reason {
  const isMarked = units.percent.has(digits.suffix);
  if (!isMarked && digits.suffix !== '') return 'number-malformed';
  const value = exact(digits.value);
  const by = isMarked || value.isZero() ? '1' : factor;
  if (by === null) return 'rate-scale-unknown';
  return {
    value: value.times(exact(by)),
    quantum: lastDigit(digits.decimals).times(exact(by)),
    unit: 'percent',
    printedUnit: isMarked ? digits.suffix : null,
  };
}

function moneyOf(
  digits: PrintedDigits,
  entry: Entry,
  { captionUnit, decimals }: TableScale,
  units: Units,
): Scaled | Reason {
  if (digits.suffix !== '' && !units.money.has(digits.suffix)) return 'number-malformed';
  const printedUnit = moneyUnit(digits, entry, captionUnit, units);
  const yuan = printedUnit === null ? undefined : units.money.get(printedUnit);
  if (yuan === undefined) return 'unit-unknown';
  return {
    value: exact(digits.value).times(exact(yuan)),
    quantum: moneyQuantum(decimals, exact(yuan)),
    unit: 'CNY',
    printedUnit,
  };
}
