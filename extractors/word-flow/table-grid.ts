import { formStarts } from '../cell-grid/stacked-forms.ts';
import { type TiledGrid, tiledGrid } from '../cell-grid/tiled-grid.ts';
import { type ColumnRange, columnRanges } from './column-edges.ts';
import type { FlowCell, FlowItem, FlowRow, FlowTable } from './flow.ts';

/** A cell with its spans; without content where the row leaves a gap. */
export interface GridCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly content: readonly FlowItem[] | null;
}

/** The grids of a table: one, or one for each of the forms that stand in it below each other. */
export function tableGrids(table: FlowTable): readonly TiledGrid<GridCell>[] {
  const texts = table.rows.map((row) => row.map((cell) => ({ text: shownText(cell) })));
  const starts = formStarts(texts).filter(
    (start) => start === 0 || !table.rows[start]?.some(isContinued),
  );
  return starts.map((start, i) => tiledGrid(spanningRows(table.rows.slice(start, starts[i + 1]))));
}

/** The paragraphs of a cell itself, without those of tables nested in it. */
export function cellText(content: readonly FlowItem[]): string {
  return content
    .flatMap((item) => (item.kind === 'paragraph' ? item.text.split('\n') : []))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function shownText(cell: FlowCell): string {
  return isContinued(cell) ? '' : cellText(cell.content);
}

function isContinued(cell: FlowCell): boolean {
  return cell.vertical === 'continued';
}

interface OpenCell {
  rowSpan: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly content: readonly FlowItem[] | null;
}

/** Rows of cells with their spans, gaps filled; cells that go on belong to the cell above. */
function spanningRows(rows: readonly FlowRow[]): readonly (readonly GridCell[])[] {
  const ranges = columnRanges(rows);
  let above: readonly OpenCell[] = [];
  return rows.map((row, at) => {
    const { cells, open } = spanningRow(row, ranges[at] ?? [], above);
    above = open;
    return cells;
  });
}

interface SpanningRow {
  readonly cells: readonly OpenCell[];
  /** Those that may go on in the next row. */
  readonly open: readonly OpenCell[];
}

function spanningRow(
  row: FlowRow,
  ranges: readonly ColumnRange[],
  above: readonly OpenCell[],
): SpanningRow {
  const cells: OpenCell[] = [];
  const open: OpenCell[] = [];
  let end = 0;
  row.forEach((cell, i) => {
    const { column, columnSpan: width } = ranges[i] ?? { column: end, columnSpan: 1 };
    if (isInvisible(cell, width)) return;
    const columnSpan = Math.max(1, width);
    if (column > end) cells.push(gap(end, column - end));
    end = Math.max(end, column) + columnSpan;
    const before = isContinued(cell) ? cellAt(above, column, columnSpan) : undefined;
    const own = before ?? { rowSpan: 0, column, columnSpan, content: cell.content };
    own.rowSpan += 1;
    if (before === undefined) cells.push(own);
    if (cell.vertical !== 'alone') open.push(own);
  });
  return { cells, open };
}

function gap(column: number, columnSpan: number): OpenCell {
  return { rowSpan: 1, column, columnSpan, content: null };
}

function cellAt(
  above: readonly OpenCell[],
  column: number,
  columnSpan: number,
): OpenCell | undefined {
  return above.find((cell) => cell.column === column && cell.columnSpan === columnSpan);
}

/** Word keeps the rest of some merged cells as cells without width. */
function isInvisible(cell: FlowCell, columnSpan: number): boolean {
  return columnSpan === 0 && shownText(cell) === '';
}
