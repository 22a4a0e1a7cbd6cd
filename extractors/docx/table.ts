import type { FlowCell, FlowItem, FlowTable } from '../word-flow/flow.ts';
import { childAt, childrenNamed } from '../xml/find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { chosen } from './alternate-content.ts';
import { isOn, numberAt, valueAt } from './paragraph-properties.ts';

interface RowShape {
  /** Grid columns left free before the first cell and behind the last. */
  readonly before: number;
  readonly after: number;
  readonly widthBefore: number | null;
  readonly cells: readonly CellShape[];
}

interface CellShape {
  readonly element: XmlElement;
  readonly span: number;
  readonly width: number | null;
  readonly vertical: FlowCell['vertical'];
}

/** No grid has more columns; Word allows 63. */
const LARGEST_SPAN = 1000;

/** A column where nothing is known about widths. */
const ASSUMED_WIDTH = 1000;

/** A `w:tbl`, with what `content` reads in its cells. Rows and cells that were deleted are left out. */
export function tableOf(
  element: XmlElement,
  content: (cell: XmlElement) => readonly FlowItem[],
): FlowTable {
  const shapes = membersNamed(element, 'w:tr')
    .filter((row) => !isOn(row, 'w:trPr', 'w:del'))
    .map(rowShape);
  const grid = childAt(element, 'w:tblGrid');
  const widths = (grid === undefined ? [] : childrenNamed(grid, 'w:gridCol')).map(
    ({ attributes }) => twips(attributes['w:w']) ?? 0,
  );
  const edges = cellEdges(shapes, widths);
  const rows = shapes.map(({ cells }, row) =>
    cells.map((cell, i) => ({
      left: edges[row]?.[i]?.left ?? 0,
      right: edges[row]?.[i]?.right ?? 0,
      vertical: cell.vertical,
      content: content(cell.element),
    })),
  );
  return { kind: 'table', rows, spans: 'explicit' };
}

/** Rows of a table or cells of a row, also those in content controls and tracked insertions. */
function membersNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return chosen(element).flatMap((child) => {
    if (child.name === name) return [child];
    return MEMBER_WRAPPERS.has(child.name) ? membersNamed(child, name) : [];
  });
}

const MEMBER_WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'mc:AlternateContent',
]);

function rowShape(row: XmlElement): RowShape {
  const cells: CellShape[] = [];
  for (const element of membersNamed(row, 'w:tc')) {
    if (childAt(element, 'w:tcPr', 'w:cellDel') !== undefined) continue;
    const cell = cellShape(element);
    const before = cells.at(-1);
    // Word 97 merged cells by keeping the ones that go on: w:hMerge without a value.
    const isMerged = horizontal(element) === 'continued' && before !== undefined;
    if (isMerged) cells[cells.length - 1] = widened(before, cell);
    else cells.push(cell);
  }
  return {
    before: Math.min(numberAt(row, 'w:trPr', 'w:gridBefore') ?? 0, LARGEST_SPAN),
    after: Math.min(numberAt(row, 'w:trPr', 'w:gridAfter') ?? 0, LARGEST_SPAN),
    widthBefore: widthAt(row, 'w:trPr', 'w:wBefore'),
    cells,
  };
}

function cellShape(element: XmlElement): CellShape {
  const span = numberAt(element, 'w:tcPr', 'w:gridSpan') ?? 1;
  return {
    element,
    span: Math.min(Math.max(span, 1), LARGEST_SPAN),
    width: widthAt(element, 'w:tcPr', 'w:tcW'),
    vertical: merge(element, 'w:vMerge', 'w:vmerge'),
  };
}

function widened(cell: CellShape, by: CellShape): CellShape {
  const width = cell.width === null || by.width === null ? null : cell.width + by.width;
  return { ...cell, span: cell.span + by.span, width };
}

function horizontal(element: XmlElement): FlowCell['vertical'] {
  return merge(element, 'w:hMerge', 'w:hmerge');
}

/** @param names of the property, in OOXML and in Word 2003 */
function merge(element: XmlElement, ...names: readonly string[]): FlowCell['vertical'] {
  const name = names.find((each) => childAt(element, 'w:tcPr', each) !== undefined);
  if (name === undefined) return 'alone';
  return valueAt(element, 'w:tcPr', name) === 'restart' ? 'first' : 'continued';
}

function widthAt(element: XmlElement, ...path: readonly string[]): number | null {
  const attributes = childAt(element, ...path)?.attributes;
  return attributes?.['w:type'] === 'dxa' ? twips(attributes['w:w']) : null;
}

function twips(printed: string | undefined): number | null {
  const width = Number.parseFloat(printed ?? '');
  return width > 0 ? width : null;
}

type Edges = Pick<FlowCell, 'left' | 'right'>;

/**
 * Edges by the table's grid where all rows fill it; else by the widths of the cells, since WPS and
 * converters write grids that fit nothing; else one column a cell and span.
 */
function cellEdges(
  rows: readonly RowShape[],
  gridWidths: readonly number[],
): readonly (readonly Edges[])[] {
  const isFilled = (row: RowShape) =>
    row.cells.reduce((sum, { span }) => sum + span, row.before + row.after) === gridWidths.length;
  const isGridRight = gridWidths.every((width) => width > 0) && rows.every(isFilled);
  if (!isGridRight && rows.every(hasWidths)) {
    return rows.map((row) =>
      running(
        row.widthBefore ?? 0,
        row.cells.map(({ width }) => width ?? 0),
      ),
    );
  }
  const columnWidths = isGridRight ? gridWidths : [];
  return rows.map(({ before, cells }) => {
    const widthOf = (from: number, span: number) =>
      Array.from({ length: span }, (_, i) => columnWidths[from + i] ?? ASSUMED_WIDTH).reduce(
        (sum, width) => sum + width,
        0,
      );
    let column = before;
    return running(
      widthOf(0, before),
      cells.map(({ span }) => {
        column += span;
        return widthOf(column - span, span);
      }),
    );
  });
}

function hasWidths({ before, widthBefore, cells }: RowShape): boolean {
  return (before === 0 || widthBefore !== null) && cells.every(({ width }) => width !== null);
}

function running(start: number, widths: readonly number[]): readonly Edges[] {
  let at = start;
  return widths.map((width) => {
    const left = at;
    at += width;
    return { left, right: at };
  });
}
