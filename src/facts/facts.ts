import type { Outcome } from '../../schemas/outcome.ts';
import type { Entry, Statement } from '../../schemas/reading/statement.ts';
import type { Fact, UnassignedFigure } from '../../schemas/records/fact.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import { printedNumber } from '../amounts/printed-number.ts';
import { tokenUnit } from '../knowledge/units.ts';
import { type FactKnowledge, factOf, isMoney, type TableScale } from './fact.ts';
import { printedDigits } from './number-scale.ts';
import { rateScales } from './rate-scale.ts';

export interface ReadFigures {
  readonly facts: readonly Fact[];
  readonly unassigned: readonly UnassignedFigure[];
}

/** The figures of all statements in exact yuan; what has no settled meaning is kept beside them. */
export function facts(
  statements: readonly Statement[],
  knowledge: FactKnowledge,
): Outcome<ReadFigures> {
  const read = statements.map((statement, index) => figuresOf(statement, index, knowledge));
  return {
    value: {
      facts: read.flatMap(({ value }) => value.facts),
      unassigned: read.flatMap(({ value }) => value.unassigned),
    },
    problems: read.flatMap(({ problems }) => problems),
  };
}

function figuresOf(
  statement: Statement,
  index: number,
  knowledge: FactKnowledge,
): Outcome<ReadFigures> {
  const scale: TableScale = {
    table: index,
    captionUnit: statement.table.caption.unit?.text ?? null,
    decimals: moneyDecimals(statement.entries, knowledge),
    rates: rateScales(statement.entries, knowledge.measures),
  };
  const facts: Fact[] = [];
  const unassigned: UnassignedFigure[] = [];
  for (const entry of statement.entries) {
    const { kind } = printedNumber(entry.cell.text);
    if (kind !== 'number' && kind !== 'malformed') continue;
    const fact = factOf(statement, entry, scale, knowledge);
    if (typeof fact !== 'string') facts.push(fact);
    else unassigned.push(unassignedFigure(statement, entry, fact, knowledge));
  }
  return {
    value: { facts, unassigned },
    problems: [...unitProblems(statement, unassigned), ...figureProblems(statement, unassigned)],
  };
}

function moneyDecimals(entries: readonly Entry[], knowledge: FactKnowledge): number {
  const money = entries.filter(
    ({ item, measure }) => item !== null && measure !== null && isMoney(item, measure, knowledge),
  );
  return Math.max(0, ...money.map((entry) => printedDigits(entry)?.decimals ?? 0));
}

function unassignedFigure(
  statement: Statement,
  entry: Entry,
  reason: string,
  { units }: FactKnowledge,
): UnassignedFigure {
  return {
    statement: statement.key,
    itemName: entry.item?.name ?? entry.rowLabel,
    columnName: entry.columnLabel || entry.measure,
    sentence: null,
    clause: null,
    printed: entry.cell.text.trim(),
    printedUnit: entry.unitNearby ?? statement.table.caption.unit?.text ?? null,
    unit: tokenUnit(printedDigits(entry)?.suffix ?? '', units),
    origin: 'table',
    provenance: entry.provenance,
    locator: null,
    reason,
  };
}

function unitProblems(
  { key, table }: Statement,
  unassigned: readonly UnassignedFigure[],
): readonly Problem[] {
  const without = unassigned.filter(({ reason }) => reason === 'unit-unknown');
  if (without.length === 0) return [];
  return [
    {
      code: 'facts.unit-missing',
      severity: 'error',
      message: `no unit of money found above or in table ${table.ordinals.join('+')} (${table.caption.title?.text ?? 'without title'}): its ${without.length} figures could be yuan or ten thousands of yuan and are kept without a value`,
      provenance: table.provenance,
      statement: key,
      printed: null,
    },
  ];
}

const REPORTED: ReadonlyMap<string, string> = new Map([
  ['number-malformed', 'is no well-formed number'],
  ['row-unknown', 'stands in a row of which no item is known'],
  ['column-unknown', 'stands in a column of which no measure is known'],
  ['rate-scale-unknown', 'could be a share of one or of a hundred'],
]);

/**
 * One problem for a row or column that is not known, however many figures it has; only where the table
 * is one whose every figure has a meaning.
 */
function figureProblems(
  { key, table }: Statement,
  unassigned: readonly UnassignedFigure[],
): readonly Problem[] {
  if (key === null) return [];
  const groups = new Map<string, UnassignedFigure[]>();
  for (const figure of unassigned) {
    const group = groups.get(problemKey(figure)) ?? [];
    groups.set(problemKey(figure), [...group, figure]);
  }
  return [...groups.values()].flatMap((figures) => {
    const [first] = figures;
    const fault = REPORTED.get(first?.reason ?? '');
    if (first === undefined || fault === undefined) return [];
    const others = figures.length > 1 ? ` and ${figures.length - 1} more` : '';
    return [
      {
        code: `facts.${first.reason}`,
        severity: first.reason === 'number-malformed' ? 'error' : 'warning',
        message: `${first.printed}${others} in table ${table.ordinals.join('+')}, row ${first.itemName ?? '(no label)'}, column ${first.columnName ?? '(no heading)'} ${fault}`,
        provenance: first.provenance,
        statement: key,
        printed: first.printed,
      } satisfies Problem,
    ];
  });
}

function problemKey({
  reason,
  itemName,
  columnName,
  printed,
  provenance,
}: UnassignedFigure): string {
  switch (reason) {
    case 'row-unknown':
      return `${reason} ${itemName}`;
    case 'column-unknown':
      return `${reason} ${columnName}`;
    default:
      return `${reason} ${printed} ${JSON.stringify(provenance)}`;
  }
}
