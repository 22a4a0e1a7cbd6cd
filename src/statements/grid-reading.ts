import type { Cell } from '../../schemas/document/table.ts';
import type { GridRow, LogicalTable } from '../../schemas/reading/logical-table.ts';
import type { Entry, Item } from '../../schemas/reading/statement.ts';
import { printedNumber } from '../amounts/printed-number.ts';
import { type CaptionRules, captured } from '../knowledge/captions.ts';
import type { StatementKind } from '../knowledge/statements.ts';
import { foldedText } from '../text/folded-text.ts';
import { type ColumnMeaning, columnMeaning } from './column-meaning.ts';
import { columnRoles } from './column-roles.ts';
import { type Lane, lanesOf } from './lanes.ts';
import { type LaneContext, type RowKnowledge, rowItem, sideOf } from './row-item.ts';

export interface GridKnowledge extends RowKnowledge {
  readonly captions: CaptionRules;
}

interface ReadLane {
  readonly lane: Lane;
  readonly context: LaneContext;
  /** By column of the grid. */
  readonly meanings: ReadonlyMap<number, ColumnMeaning>;
}

/** Every filled cell of the amount columns, with the meaning that its row and column give it. */
export function gridEntries(
  table: LogicalTable,
  kind: StatementKind,
  knowledge: GridKnowledge,
): readonly Entry[] {
  const body = table.grid.slice(table.headerRowCount);
  let lanes = readLanes(table, body, kind, knowledge);
  return body.flatMap((row, index) => {
    const reading = readRow(row, table.headerRowCount + index, lanes, { table, kind, knowledge });
    lanes = reading.lanes;
    return reading.entries;
  });
}

function readLanes(
  table: LogicalTable,
  body: readonly GridRow[],
  kind: StatementKind,
  knowledge: GridKnowledge,
): readonly ReadLane[] {
  const meaningOf = (column: number, side: LaneContext['side']) =>
    columnMeaning(table.columns[column] ?? [], kind, side, knowledge);
  const lanes = lanesOf(
    columnRoles(table, knowledge),
    (column) => meaningOf(column, null).measure !== null,
  );
  return lanes.map((lane) => {
    const labels = body.flatMap((row) => textsAt(row, lane.labels));
    const side = sideOf(labels, kind, knowledge);
    return {
      lane,
      context: { side, parentLine: null, codedAbove: { code: '', name: '' } },
      meanings: new Map(lane.amounts.map((column) => [column, meaningOf(column, side)])),
    };
  });
}

interface RowSurroundings {
  readonly table: LogicalTable;
  readonly kind: StatementKind;
  readonly knowledge: GridKnowledge;
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
  let waiting: { readonly item: Item | null; readonly label: string } | null = null;
  const after = lanes.map((readLane) => {
    const { lane, context } = readLane;
    const codes = lane.codes.map((column) => codeAt(row, column));
    const names = textsAt(row, lane.labels).filter((text) => !isNumber(text));
    const label = [...codes, ...names].join('').replace(/\s/gu, '');
    const reading = rowItem(codes, names, surroundings.kind, context, surroundings.knowledge);
    const subject: { readonly item: Item | null; readonly label: string } =
      label === '' && waiting !== null ? waiting : { item: reading.item, label };
    const found = laneEntries(row, rowIndex, readLane, subject, surroundings);
    entries.push(...found);
    waiting = found.length > 0 || subject.label === '' ? null : subject;
    return { ...readLane, context: reading.context };
  });
  return { entries, lanes: after };
}

function laneEntries(
  row: GridRow,
  rowIndex: number,
  { lane, meanings }: ReadLane,
  subject: { readonly item: Item | null; readonly label: string },
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
