import type { Item } from '../../schemas/reading/statement.ts';
import type { Side } from '../../schemas/seeds/statement.ts';
import { type Classifications, classByName, nameAgreement } from '../knowledge/classification.ts';
import { foldedLabel, type LabelRules } from '../knowledge/labels.ts';
import type { Line } from '../knowledge/lines.ts';
import { codeDigits, isCodeLevel, isFullCode, schemeOfCode } from '../knowledge/printed-code.ts';
import type { StatementKind } from '../knowledge/statements.ts';
import { foldedText } from '../text/folded-text.ts';
import { codeOfName, type NamePath } from './named-codes.ts';

/** What the rows above in the same lane have settled. */
export interface LaneContext {
  /** Which half of a two-sided table the lane is. */
  readonly side: Side | null;
  /** The last line that others may stand under. */
  readonly parentLine: string | null;
  /** All lines that were read above. */
  readonly linesAbove: ReadonlySet<string>;
  /** The last coded row: 款 and 项 in columns of their own go on from it, a wrapped name too. */
  readonly codedAbove: CodedName;
  /** Where names without codes stand. */
  readonly namePath: NamePath;
}

export interface RowReading {
  readonly item: Item | null;
  readonly context: LaneContext;
}

export interface RowKnowledge {
  readonly labels: LabelRules;
  readonly classifications: Classifications;
  readonly year: number | null;
}

/**
 * @param codes texts of the code columns, left to right, empty ones kept
 * @param names texts of the label columns, left to right, empty ones dropped
 */
export function rowItem(
  codes: readonly string[],
  names: readonly string[],
  kind: StatementKind,
  context: LaneContext,
  knowledge: RowKnowledge,
): RowReading {
  const joined = joinedCode(codes, context.codedAbove.code);
  const scheme = kind.codes ?? (kind.classes ? 'functional' : null);
  if (joined !== null && scheme !== null && scheme === schemeOfCode(joined)) {
    const coded = withLevels(joined, names.map(withoutSpace).join(''), knowledge.labels);
    return { item: { scheme, ...coded }, context: { ...context, codedAbove: coded } };
  }
  const labels = [...codes.filter((text) => text !== ''), ...names];
  const together = scheme === null ? null : codedName(labels, knowledge.labels);
  if (together !== null && scheme !== null && scheme === schemeOfCode(together.code)) {
    return { item: { scheme, ...together }, context: { ...context, codedAbove: together } };
  }
  const item =
    namedItem(labels, kind, context, knowledge) ?? wrappedItem(labels, kind, context, knowledge);
  if (item === null && codes.length === 0 && kind.codes !== null && names.length > 0) {
    return itemOfNames(names, kind.codes, context, knowledge);
  }
  return { item, context: contextBelow(item, kind, context) };
}

/** A row of a table that prints no codes at all. */
function itemOfNames(
  names: readonly string[],
  scheme: 'functional' | 'economic',
  context: LaneContext,
  { classifications, year }: RowKnowledge,
): RowReading {
  const name = names.map(withoutSpace).join('');
  const { code, path } = codeOfName(classifications[scheme], scheme, name, {
    path: context.namePath,
    year,
  });
  return {
    item: code === null ? null : { scheme, code, name },
    context: { ...context, namePath: path },
  };
}

/** A name broken over two rows: the code stands in the first, the figures in the second. */
function wrappedItem(
  labels: readonly string[],
  kind: StatementKind,
  { codedAbove }: LaneContext,
  { classifications, year }: RowKnowledge,
): Item | null {
  const rest = labels.map(withoutSpace).join('');
  if (kind.codes === null || codedAbove.code === '' || rest === '') return null;
  const name = codedAbove.name + rest;
  const { verdict } = nameAgreement(classifications[kind.codes], codedAbove.code, name, year);
  const isWhole = verdict === 'exact' || verdict === 'alias';
  return isWhole ? { scheme: kind.codes, code: codedAbove.code, name } : null;
}

interface CodedName {
  readonly code: string;
  readonly name: string;
}

/** 201 | 06 | 01行政运行: no rule parts the last level of the code from the name, which may stand on lines around it. */
function withLevels(code: string, printed: string, { levelsAndName }: LabelRules): CodedName {
  const { before = '', levels, name } = levelsAndName.exec(foldedText(printed))?.groups ?? {};
  const whole = `${code}${levels ?? ''}`;
  return name !== undefined && isFullCode(whole)
    ? { code: whole, name: `${before}${name}` }
    : { code, name: printed };
}

/** 2010601 行政运行 in one cell. */
function codedName(labels: readonly string[], { codeAndName }: LabelRules): CodedName | null {
  const [only, ...others] = labels;
  if (only === undefined || others.length > 0) return null;
  const { code, name } = codeAndName.exec(foldedText(only))?.groups ?? {};
  return code === undefined || name === undefined ? null : { code: codeDigits(code), name };
}

/**
 * 2010301 from one column, or from three that a converter repeats a merged cell in; 201 | 06 | 01
 * from three; a 款 or 项 alone continues the code above.
 */
function joinedCode(printed: readonly string[], above: string): string | null {
  const parts = printed.map(codeDigits);
  const filled = parts.filter((part) => part !== '');
  const [first, ...deeper] = filled;
  if (first === undefined) return null;
  const head = isFullCode(first) ? first : null;
  if (head !== null) {
    if (deeper.every((part) => part === head)) return head;
    return deeper.every(isCodeLevel) ? [head, ...deeper].join('') : null;
  }
  const level = parts.findIndex((part) => part !== '');
  const inherited = above.slice(0, 1 + 2 * level);
  const isContinued = level > 0 && inherited.length === 1 + 2 * level;
  return isContinued && filled.every(isCodeLevel) ? [inherited, ...filled].join('') : null;
}

/** The rightmost label that means something; 小计 takes its meaning from the group on its left. */
function namedItem(
  labels: readonly string[],
  kind: StatementKind,
  context: LaneContext,
  knowledge: RowKnowledge,
): Item | null {
  const candidates = [...labels].reverse();
  if (labels.length > 1) candidates.push(labels.join(''));
  for (const printed of candidates) {
    const folded = foldedLabel(printed, knowledge.labels);
    if (labels.length > 1 && knowledge.labels.subtotal.has(folded)) continue;
    const item = itemOfLabel(printed, folded, kind, context, knowledge);
    if (item !== null) return item;
  }
  if (labels.length < 2) return null;
  const last = namedItem(labels.slice(-1), kind, context, knowledge);
  return last ?? leadingTotal(labels, kind, knowledge);
}

/** 合计 in the first label column, and in another one the rest of a heading that did not fit its cell. */
function leadingTotal(
  [first = '']: readonly string[],
  kind: StatementKind,
  { labels }: RowKnowledge,
): Item | null {
  const isTotal = labels.total.has(foldedLabel(first, labels));
  return isTotal && kind.total !== null ? totalItem(kind.total, kind, withoutSpace(first)) : null;
}

function itemOfLabel(
  printed: string,
  folded: string,
  kind: StatementKind,
  context: LaneContext,
  { labels, classifications, year }: RowKnowledge,
): Item | null {
  const name = withoutSpace(printed);
  const line = lineOf(folded, kind, context);
  if (line !== null) return { scheme: 'line', code: line.key, name };
  if (kind.total !== null && labels.total.has(folded)) return totalItem(kind.total, kind, name);
  const named = kind.classes ? classByName(classifications, folded, year) : null;
  return named === null ? null : { scheme: 'functional', code: named.code, name };
}

/** TOTAL belongs to the scheme of the codes that it sums. */
export function totalItem(code: string, kind: StatementKind, name: string): Item {
  return { scheme: code === 'TOTAL' ? (kind.codes ?? 'line') : 'line', code, name };
}

/** A label that stands for one line below another and for a second of its own is not this one twice: its parent was not read. */
function lineOf(folded: string, kind: StatementKind, context: LaneContext): Line | null {
  const named = kind.lines.filter((line) => line.labels.has(folded));
  const below = named.find((line) => line.under !== null && line.under === context.parentLine);
  const isShared = named.some((line) => line.under !== null);
  const own = named.filter(
    (line) => line.under === null && !(isShared && context.linesAbove.has(line.key)),
  );
  const ofSide = own.filter((line) => line.side === null || line.side === context.side);
  return below ?? (own.length === 1 ? own[0] : ofSide[0]) ?? null;
}

function contextBelow(item: Item | null, kind: StatementKind, context: LaneContext): LaneContext {
  if (item === null) return context;
  const line = kind.lines.find(({ key }) => key === item.code);
  const below = { ...context, linesAbove: new Set([...context.linesAbove, item.code]) };
  return line?.under == null ? { ...below, parentLine: item.code } : below;
}

/** The half of the table that most labels of a lane belong to. */
export function sideOf(
  labels: readonly string[],
  kind: StatementKind,
  { labels: rules, classifications, year }: RowKnowledge,
): Side | null {
  const votes = labels.flatMap((printed) =>
    sideOfLabel(printed, kind, rules, classifications, year),
  );
  const revenue = votes.filter((side) => side === 'revenue').length;
  if (revenue * 2 === votes.length) return null;
  return revenue * 2 > votes.length ? 'revenue' : 'expenditure';
}

function sideOfLabel(
  printed: string,
  kind: StatementKind,
  rules: LabelRules,
  classifications: Classifications,
  year: number | null,
): readonly Side[] {
  const folded = foldedLabel(printed, rules);
  const sides = new Set(
    kind.lines.filter((line) => line.labels.has(folded)).flatMap((line) => line.side ?? []),
  );
  if (sides.size > 0) return sides.size === 1 ? [...sides] : [];
  const isClass = kind.classes && classByName(classifications, folded, year) !== null;
  return isClass ? ['expenditure'] : [];
}

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '');
}
