import type { ColumnPath } from '../../schemas/reading/logical-table.ts';
import type { Item } from '../../schemas/reading/statement.ts';
import type { Side } from '../../schemas/seeds/statement.ts';
import { type Classifications, entryByName } from '../knowledge/classification.ts';
import type { ClassificationList } from '../knowledge/classification-list.ts';
import { foldedLabel, type LabelRules } from '../knowledge/labels.ts';
import type { HeaderPattern, StatementKind } from '../knowledge/statements.ts';
import { economicMeasure } from '../knowledge/units.ts';
import { foldedText } from '../text/folded-text.ts';

/** What the header of a column says: a measure, or an item with its measure. */
export interface ColumnMeaning {
  readonly measure: string | null;
  readonly item: Item | null;
}

interface HeaderWord {
  readonly folded: string;
  /** Without 本年 in front. */
  readonly bare: string;
  readonly printed: string;
}

/** What the reading of headings knows. */
export interface HeadingKnowledge {
  readonly labels: LabelRules;
  readonly classifications: Pick<Classifications, 'economic'>;
  /** The year that the filing accounts for: only its own may stand before a measure. */
  readonly year: number | null;
}

/** @param side the half of a two-sided table that the column belongs to, where it is known */
export function columnMeaning(
  path: ColumnPath,
  kind: StatementKind,
  side: Side | null,
  { labels, classifications, year }: HeadingKnowledge,
): ColumnMeaning {
  const words = path.flatMap((printed) => {
    const folded = foldedLabel(withoutYear(printed, year, labels), labels);
    return folded === '' ? [] : [{ folded, bare: folded.replace(labels.currentYear, ''), printed }];
  });
  const patterns = kind.columns.filter(
    (pattern) => pattern.side === null || side === null || pattern.side === side,
  );
  if (!kind.linesInColumns) {
    const measure = measureOf(words, patterns, kind, labels);
    const economic = measure === null && kind.economicInColumns;
    return {
      measure: economic ? economicColumn(words, classifications.economic, labels) : measure,
      item: null,
    };
  }
  const item = itemOfWords(words, kind, labels);
  const rest = words.filter((word) => !isItemWord(word, kind, labels));
  const measure = measureOf(rest, patterns, kind, labels) ?? defaultMeasure(item, kind, rest);
  return { measure, item };
}

/**
 * 2025年预算数 is the budget in a filing of 2025, 2024年执行数 what 上年执行数 is; any other year stays
 * and fits no measure.
 */
function withoutYear(printed: string, year: number | null, labels: LabelRules): string {
  const folded = foldedText(printed);
  const named = labels.year.exec(folded);
  if (named === null || year === null) return printed;
  const rest = folded.slice(named[0].length);
  if (named.groups?.['year'] === `${year}`) return rest;
  return named.groups?.['year'] === `${year - 1}` ? labels.priorYear + rest : printed;
}

const ECONOMIC_FAMILY = '3';

/** 商品和服务支出/办公费: each word inside the one above it, 小计 being that one itself. */
function economicColumn(
  words: readonly HeaderWord[],
  economic: ClassificationList,
  labels: LabelRules,
): string | null {
  let code = ECONOMIC_FAMILY;
  for (const { folded, printed } of words) {
    if (labels.neutralHeaders.has(folded)) continue;
    if (labels.subtotal.has(folded)) break;
    const named = entryByName(economic, code, printed, null);
    if (named === null) return null;
    code = named.code;
  }
  return code === ECONOMIC_FAMILY ? null : economicMeasure(code);
}

/** Statements with one kind of figure do not name it in each heading. */
function defaultMeasure(
  item: Item | null,
  kind: StatementKind,
  rest: readonly HeaderWord[],
): string | null {
  return item !== null && rest.every(({ folded }) => isTitleWord(folded, kind))
    ? kind.defaultMeasure
    : null;
}

/** The measure of the longest pattern that the header fits; null where two measures fit alike. */
function measureOf(
  words: readonly HeaderWord[],
  patterns: readonly HeaderPattern[],
  kind: StatementKind,
  labels: LabelRules,
): string | null {
  const fitting = patterns
    .filter((pattern) => fits(words, pattern.words, kind, labels))
    .sort((a, b) => b.words.length - a.words.length);
  const [best] = fitting;
  if (best === undefined) return null;
  const rivals = fitting.filter(({ words: { length } }) => length === best.words.length);
  return rivals.every(({ measure }) => measure === best.measure) ? best.measure : null;
}

function fits(
  words: readonly HeaderWord[],
  pattern: readonly string[],
  kind: StatementKind,
  labels: LabelRules,
): boolean {
  if (!isSame(words.at(-1), pattern.at(-1))) return false;
  let next = 0;
  for (const word of words.slice(0, -1)) {
    if (next < pattern.length - 1 && isSame(word, pattern[next])) next += 1;
    else if (!isNeutral(word, kind, labels)) return false;
  }
  return next === pattern.length - 1;
}

function isSame(word: HeaderWord | undefined, known: string | undefined): boolean {
  return word?.folded === known || word?.bare === known;
}

function isNeutral({ folded, bare }: HeaderWord, kind: StatementKind, labels: LabelRules): boolean {
  return [folded, bare].some((each) => labels.neutralHeaders.has(each) || isTitleWord(each, kind));
}

/** A heading that repeats the table's title above its columns. */
function isTitleWord(folded: string, kind: StatementKind): boolean {
  return kind.titles.some((title) => title.includes(folded));
}

function itemOfWords(
  words: readonly HeaderWord[],
  kind: StatementKind,
  labels: LabelRules,
): Item | null {
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const word = words[index];
    if (word === undefined || !isItemWord(word, kind, labels)) continue;
    const outer = words.slice(0, index);
    const line = lineOfWord(word, outer, kind) ?? lineOfSubtotal(word, outer, kind, labels);
    const code = line ?? (labels.total.has(word.folded) ? kind.total : null);
    if (code !== null) return { scheme: 'line', code, name: word.printed.replace(/\s/gu, '') };
  }
  return null;
}

function isItemWord({ folded }: HeaderWord, kind: StatementKind, labels: LabelRules): boolean {
  return (
    labels.subtotal.has(folded) ||
    labels.total.has(folded) ||
    kind.lines.some((line) => line.labels.has(folded))
  );
}

function lineOfWord(
  { folded }: HeaderWord,
  outer: readonly HeaderWord[],
  kind: StatementKind,
): string | null {
  const named = kind.lines.filter((line) => line.labels.has(folded));
  const outerKeys = new Set(outer.flatMap((word) => lineOfWord(word, [], kind) ?? []));
  const below = named.find((line) => line.under !== null && outerKeys.has(line.under));
  return (below ?? named.find((line) => line.under === null))?.key ?? null;
}

/** 小计 below 公务用车购置及运行维护费 is that line. */
function lineOfSubtotal(
  { folded }: HeaderWord,
  outer: readonly HeaderWord[],
  kind: StatementKind,
  labels: LabelRules,
): string | null {
  const parent = outer.at(-1);
  if (parent === undefined || !labels.subtotal.has(folded)) return null;
  return lineOfWord(parent, outer.slice(0, -1), kind);
}
