import type { Cell } from '../../schemas/document/table.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import { isTooLarge, MOST_POSITIONS } from '../cell-grid/grid-size.ts';
import type { TableDraft } from '../cell-grid/numbered-tables.ts';
import { tiledGrid } from '../cell-grid/tiled-grid.ts';
import { type FlowItem, flowOf, type Zones } from './flow.ts';
import { inlineLines } from './inline-lines.ts';
import { placeOf } from './line-blocks.ts';
import type { PageElement } from './page-node.ts';
import type { PageSource } from './page-source.ts';
import { besideRows, type PageCell, tableRows } from './table-rows.ts';
import { isHidden } from './visibility.ts';

interface ReadTable {
  /** Captions, images, and what is hidden. */
  readonly before: readonly FlowItem[];
  /** Null where it is too large; its cells then are among `before`. */
  readonly table: TableDraft | null;
  /** Tables in its cells. */
  readonly nested: readonly FlowItem[];
  readonly problems: readonly Problem[];
}

interface Page {
  readonly source: PageSource;
  readonly zones: Zones;
}

interface ReadCell extends Omit<PageCell, 'element'> {
  readonly text: string;
  readonly provenance: Cell['provenance'];
}

/** @param mostPositions how many the tables of the page may still have */
export function tableReading(page: Page, element: PageElement, mostPositions: number): ReadTable {
  const rows = tableRows(element);
  const items = rows.map((row) => row.map((cell) => cellItems(page, cell)));
  const all = items.flat(2);
  const beside = besideRows(element).flatMap((caption) => flowOf(caption, page.zones));
  const shown = rows.map((row, r) =>
    row.flatMap((cell, c) => (isShown(cell) ? [readCell(page, cell, items[r]?.[c] ?? [])] : [])),
  );
  const { rowCount, columnCount, cells } = tiledGrid(shown);
  const nested = all.filter((item) => item.kind === 'table');
  const positions = rowCount * columnCount;
  if (isTooLarge(rowCount, columnCount) || positions > mostPositions) {
    const problems = [tooLarge(page.source, element, positions)];
    return { before: [...beside, ...all.filter(isNoTable)], table: null, nested, problems };
  }
  const before = [...beside, ...all.filter((item) => isNoTable(item) && !isCellText(item))];
  if (cells.length === 0) return { before, table: null, nested, problems: [] };
  const table: TableDraft = {
    kind: 'table',
    rowCount,
    columnCount,
    cells: cells.map(({ place, cell }) => ({
      ...place,
      text: cell?.text ?? '',
      provenance: cell?.provenance ?? null,
    })),
    spans: 'explicit',
    provenance: page.source.place(element),
  };
  return { before, table, nested, problems: [] };
}

/** What a cell shows; all of it is set aside where the cell is hidden. */
function cellItems({ zones }: Page, cell: PageCell): readonly FlowItem[] {
  const items = flowOf(cell.element, zones);
  if (isShown(cell)) return items;
  return items.map((item) => (item.kind === 'run' ? { ...item, isAside: true } : item));
}

function isShown({ element }: PageCell): boolean {
  const row = element.parent;
  const isRowHidden =
    row !== null && (isHidden(row) || (row.parent !== null && isHidden(row.parent)));
  return !isHidden(element) && !isRowHidden;
}

function readCell({ source }: Page, cell: PageCell, items: readonly FlowItem[]): ReadCell {
  const lines = items
    .flatMap((item) =>
      item.kind === 'run' && !item.isAside ? [inlineLines(source, item.texts)] : [],
    )
    .filter((line) => line.length > 0);
  const { rowSpan, columnSpan, element } = cell;
  return {
    rowSpan,
    columnSpan,
    text: lines.map((line) => line.map(({ text }) => text).join('')).join('\n'),
    provenance: placeOf(lines.flat()) ?? source.place({ start: element.start, end: element.start }),
  };
}

function isCellText(item: FlowItem): boolean {
  return item.kind === 'run' && !item.isAside;
}

function isNoTable(item: FlowItem): boolean {
  return item.kind !== 'table';
}

function tooLarge(source: PageSource, element: PageElement, positions: number): Problem {
  return {
    code: 'html.table-too-large',
    severity: 'error',
    message: `table of ${positions} positions or more not built, its cells are kept as paragraphs; expected at most ${MOST_POSITIONS}`,
    provenance: source.place(element),
    statement: null,
    printed: null,
  };
}
