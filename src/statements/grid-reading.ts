import type { Cell } from '../../schemas/document/table.ts';
import type { ColumnPath, GridRow, LogicalTable } from '../../schemas/reading/logical-table.ts';
import type { Entry, Item } from '../../schemas/reading/statement.ts';
import { printedNumber } from '../amounts/printed-number.ts';
import { type CaptionRules, captured } from '../knowledge/captions.ts';
import { codeDigits, schemeOfCode } from '../knowledge/printed-code.ts';
import type { StatementKind } from '../knowledge/statements.ts';
import { foldedText } from '../text/folded-text.ts';
import { type ColumnConflict, withoutConflicts } from './column-conflicts.ts';
import { type ColumnMeaning, columnMeaning } from './column-meaning.ts';
import { columnRoles } from './column-roles.ts';
import { withGrandTotal } from './grand-total-column.ts';
import { type Lane, lanesOf } from './lanes.ts';
import { NO_PATH } from './named-codes.ts';
import { type LaneContext, type RowKnowledge, rowItem, sideOf } from './row-item.ts';
import { type ProjectColumn, projectColumn, projectOfRow } from './row-project.ts';
import { isOfSeveralUnits } from './row-units.ts';

export interface GridKnowledge extends RowKnowledge {
  readonly captions: CaptionRules;
}

interface ReadLane {
  readonly lane: Lane;
  readonly context: LaneContext;
  /** By column of the grid. */
  readonly meanings: ReadonlyMap<number, ColumnMeaning>;
  /** The items are those of several units, one after the other. */
  readonly isOfSeveralUnits: boolean;
  readonly projects: ProjectColumn | null;
}

/** What was read from a grid, and where its headings contradict themselves or its body. */
export interface GridReading {
  readonly entries: readonly Entry[];
  readonly conflicts: readonly ColumnConflict[];
}

/** Every filled cell of the amount columns, with the meaning that its row and column give it. */
export function gridReading(
  table: LogicalTable,
  kind: StatementKind,
  knowledge: GridKnowledge,
): GridReading {
  const body = table.grid.slice(table.headerRowCount);
  const read = readLanes(table, body, kind, knowledge);
  let { lanes } = read;
  const entries = body.flatMap((row, index) => {
    const reading = readRow(row, table.headerRowCount + index, lanes, { table, kind, knowledge });
    lanes = reading.lanes;
    return reading.entries;
  });
  return { entries, conflicts: read.conflicts };
}

function readLanes(
  table: LogicalTable,
  body: readonly GridRow[],
  kind: StatementKind,
  knowledge: GridKnowledge,
): { readonly lanes: readonly ReadLane[]; readonly conflicts: readonly ColumnConflict[] } {
  const pathOf = (column: number) => table.columns[column] ?? [];
  const known = new Map<string, ColumnMeaning>();
  const meaningOf = (path: ColumnPath, side: LaneContext['side']) => {
    const key = JSON.stringify([side, path]);
    const meaning = known.get(key) ?? columnMeaning(path, kind, side, knowledge);
    known.set(key, meaning);
    return meaning;
  };
  const isMeasure = (column: number) => meaningOf(pathOf(column), null).measure !== null;
  const roles = columnRoles(table, { ...knowledge, isMeasure });
  const conflicts: ColumnConflict[] = [];
  const lanes = lanesOf(roles, isMeasure).map((lane): ReadLane => {
    const labels = body.flatMap((row) => textsAt(row, lane.labels));
    const side = sideOf(labels, kind, knowledge);
    const checked = withoutConflicts({
      lane,
      pathOf,
      labels: knowledge.labels,
      isMeasureWord: (word) => meaningOf([word], side).measure !== null,
      hasFigures: (column) => roles[column] === 'amount',
      meanings: withGrandTotal(
        new Map(lane.amounts.map((column) => [column, meaningOf(pathOf(column), side)])),
        (column) => pathOf(column).length,
        kind,
      ),
    });
    conflicts.push(...checked.conflicts);
    return {
      lane,
      context: {
        side,
        parentLine: null,
        linesAbove: new Set(),
        codedAbove: { code: '', name: '' },
        namePath: NO_PATH,
      },
      meanings: checked.meanings,
      isOfSeveralUnits: isOfSeveralUnits(body, lane, knowledge.labels),
      projects: kind.projects ? projectColumn(table, body, knowledge.labels) : null,
    };
  });
  return { lanes, conflicts };
}

interface RowSurroundings {
  readonly table: LogicalTable;
  readonly kind: StatementKind;
  readonly knowledge: GridKnowledge;
}

/** What the figures of a row in a lane are about. */
interface Subject {
  readonly item: Item | null;
  readonly label: string;
}

/**
 * Reads one row lane by lane. A label whose lane holds no figure in this row keeps waiting for one
 * in the lanes on its right, where those bring no label of their own: 公用经费合计 stands in the second
 * block and its figure in the last.
 */
function readRow(
  row: GridRow,
  rowIndex: number,
  lanes: readonly ReadLane[],
  surroundings: RowSurroundings,
): { readonly entries: readonly Entry[]; readonly lanes: readonly ReadLane[] } {
  const entries: Entry[] = [];
  let waiting: Subject | null = null;
  const after = lanes.map((readLane) => {
    const { subject: own, context } = rowSubject(row, readLane, surroundings);
    const subject: Subject = own.label === '' && waiting !== null ? waiting : own;
    const found = laneEntries(row, rowIndex, readLane, subject, surroundings);
    entries.push(...found);
    waiting = found.length > 0 || subject.label === '' ? null : subject;
    return { ...readLane, context };
  });
  return { entries, lanes: after };
}

function rowSubject(
  row: GridRow,
  { lane, context, isOfSeveralUnits: isDivided, projects }: ReadLane,
  { kind, knowledge }: RowSurroundings,
): { readonly subject: Subject; readonly context: LaneContext } {
  const codes = lane.codes.map((column) => codeAt(row, column));
  const names = textsAt(row, lane.labels).filter((text) => !isNumber(text));
  const besides = textsAt(row, [...lane.units, ...lane.details, ...lane.otherCodes]);
  const label = [...codes, ...names].join('').replace(/\s/gu, '');
  if (label === '') {
    // 合计 may stand in the column of the units
    const isTotal = besides.some((text) => knowledge.labels.total.has(foldedText(text)));
    const reading = rowItem([], isTotal ? besides : [], kind, context, knowledge);
    return { subject: { item: reading.item, label: besides.join('') }, context };
  }
  const reading = rowItem(codes, names, kind, context, knowledge);
  if (projects !== null && reading.item === null) {
    return { subject: { item: projectOfRow(row, projects), label }, context };
  }
  const isPart =
    isDivided || textsAt(row, lane.details).length > 0 || hasOtherScheme(row, lane, kind);
  const isCoded = reading.item?.scheme === kind.codes && reading.item.code !== kind.total;
  const item = isPart && isCoded ? null : reading.item;
  return { subject: { item, label }, context: reading.context };
}

/** 2010302 | 一般行政管理事务 | 30201 | 办公费 is a part of 2010302. */
function hasOtherScheme(row: GridRow, { otherCodes }: Lane, { codes }: StatementKind): boolean {
  return otherCodes.some((column) => {
    const scheme = schemeOfCode(codeDigits(codeAt(row, column)));
    return scheme !== null && scheme !== codes;
  });
}

function laneEntries(
  row: GridRow,
  rowIndex: number,
  { lane, meanings }: ReadLane,
  subject: Subject,
  { table, knowledge }: RowSurroundings,
): readonly Entry[] {
  // a figure in a column of labels belongs to no measure, and is not lost
  return [...lane.labels, ...lane.amounts].flatMap((column) => {
    const cell = ownCell(row, rowIndex, column, table);
    if (cell === null || (lane.labels.includes(column) && !isNumber(cell.text))) return [];
    const meaning = meanings.get(column);
    const path = table.columns[column] ?? [];
    return [
      {
        cell,
        provenance: cell.provenance ?? table.provenance,
        item: meaning?.item ?? subject.item,
        rowLabel: subject.label === '' ? null : subject.label,
        measure: meaning?.measure ?? null,
        columnLabel: path.join('/'),
        unitNearby: captured(knowledge.captions.unitInHeader, foldedText(path.join('')), 'unit'),
        row: rowIndex + 1,
        column: column + 1,
      },
    ];
  });
}

/** The filled cell that begins at this position: a cell that spans several is read once. */
function ownCell(row: GridRow, rowIndex: number, column: number, table: LogicalTable): Cell | null {
  const cell = row[column];
  if (cell === undefined || cell.text.trim() === '') return null;
  const isRepeated = cell === row[column - 1] || cell === table.grid[rowIndex - 1]?.[column];
  return isRepeated ? null : cell;
}

/** Bare digits: 2010601 行政运行 in one cell is a name. */
function isNumber(text: string): boolean {
  const read = printedNumber(text);
  return read.kind === 'number' && read.suffix === '';
}

/** A code that spans the columns of its levels stands in the first of them. */
function codeAt(row: GridRow, column: number): string {
  const cell = row[column];
  return cell === undefined || cell === row[column - 1] ? '' : cell.text.trim();
}

function textsAt(row: GridRow, columns: readonly number[]): readonly string[] {
  return columns
    .map((column) => row[column]?.text.trim() ?? '')
    .filter((text, index, texts) => text !== '' && text !== texts[index - 1]);
}
