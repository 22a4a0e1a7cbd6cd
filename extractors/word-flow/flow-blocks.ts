import type { Block } from '../../schemas/document/block.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import { MOST_POSITIONS } from '../cell-grid/grid-size.ts';
import type { DraftBlock } from '../cell-grid/numbered-tables.ts';
import type { TiledGrid } from '../cell-grid/tiled-grid.ts';
import type { FlowItem, FlowPart, FlowTable } from './flow.ts';
import { cellText, type GridCell, tableGrids } from './table-grid.ts';

/** What has been written so far; the tables of all parts are counted together. */
interface Written {
  readonly blocks: Block[];
  readonly problems: Problem[];
  tableCount: number;
  positionCount: number;
}

/** Beyond so many positions in all tables the rest is kept as paragraphs: a bound for the memory. */
const MOST_POSITIONS_IN_ALL = 10 * MOST_POSITIONS;

/** Where the next line of a part will stand in the plain text of it. */
interface Place {
  readonly part: string;
  start: number;
  line: number;
}

/**
 * Blocks from the flow of a word-processor file. A line of the plain text of a part is a paragraph,
 * or what a line break makes of it; tables nested in a cell follow the table around them.
 */
export function flowBlocks(parts: readonly FlowPart[]): Outcome<readonly Block[]> {
  const written: Written = { blocks: [], problems: [], tableCount: 0, positionCount: 0 };
  for (const { part, items } of parts) {
    writeItems(written, { part, start: 0, line: 1 }, items);
  }
  const isEmpty = written.blocks.every(({ kind }) => kind === 'furniture');
  return {
    value: written.blocks,
    problems: [...written.problems, ...(isEmpty ? [noText(written.blocks)] : [])],
  };
}

function writeItems(written: Written, place: Place, items: readonly FlowItem[]): void {
  for (const item of items) {
    switch (item.kind) {
      case 'paragraph':
        for (const text of item.text.split('\n')) writeLine(written, place, { ...item, text });
        break;
      case 'table':
        writeTable(written, place, item);
        break;
      case 'furniture':
        writeFurniture(written, place, item);
        break;
      case 'embedded':
        for (const block of item.blocks) writeEmbedded(written, block);
        break;
      default:
        item satisfies never;
    }
  }
}

function writeLine(
  written: Written,
  place: Place,
  { text, level }: { readonly text: string; readonly level: number | null },
): void {
  const provenance = nextLine(place, text);
  if (!/\S/u.test(text)) return;
  const lines = [{ text, provenance }];
  written.blocks.push(
    level === null
      ? { kind: 'paragraph', lines, provenance }
      : { kind: 'heading', level, lines, provenance },
  );
}

function writeFurniture(
  written: Written,
  place: Place,
  { role, lines: texts }: Extract<FlowItem, { kind: 'furniture' }>,
): void {
  const lines = texts.map((text) => ({ text, provenance: nextLine(place, text) }));
  const [first] = lines;
  if (first === undefined) return;
  written.blocks.push({ kind: 'furniture', role, lines, provenance: first.provenance });
}

function writeEmbedded(written: Written, block: DraftBlock): void {
  if (block.kind === 'table') written.tableCount += 1;
  const ordinal = written.tableCount;
  written.blocks.push(block.kind === 'table' ? { ...block, ordinal } : block);
}

function nextLine(place: Place, text: string): Provenance {
  const { part, start, line } = place;
  place.start += text.length + 1;
  place.line += 1;
  return { kind: 'span', part, start, end: start + text.length, line };
}

/** A table of one column is a frame around text: its rows are read as what stands in them. */
function writeTable(written: Written, place: Place, table: FlowTable): void {
  const grids = tableGrids(table);
  const positions = grids.map(({ rowCount, columnCount }) => rowCount * columnCount);
  const total = positions.reduce((sum, count) => sum + count, 0);
  written.positionCount += total;
  if (
    positions.some((count) => count > MOST_POSITIONS) ||
    written.positionCount > MOST_POSITIONS_IN_ALL
  ) {
    written.problems.push(tooLarge(place, total));
    const cells = table.rows.flat();
    for (const cell of cells) writeItems(written, place, cell.content);
    return;
  }
  for (const grid of grids) {
    if (grid.columnCount > 1) writeGrid(written, place, grid, table.spans);
    else for (const { cell } of grid.cells) writeItems(written, place, cell?.content ?? []);
  }
}

function writeGrid(
  written: Written,
  place: Place,
  grid: TiledGrid<GridCell>,
  spans: FlowTable['spans'],
): void {
  written.tableCount += 1;
  const table = written.tableCount;
  const { part } = place;
  const around: FlowItem[] = [];
  const cells = grid.cells.map((placed) => {
    const content = placed.cell?.content ?? null;
    for (const item of content ?? []) {
      if (item.kind === 'paragraph') passLines(place, item.text);
      else around.push(item);
    }
    const { row, column } = placed.place;
    return {
      ...placed.place,
      text: cellText(content ?? []),
      provenance:
        content === null
          ? null
          : ({ kind: 'cell', part, table, row: row + 1, column: column + 1 } as const),
    };
  });
  written.blocks.push({
    kind: 'table',
    ordinal: table,
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    cells,
    spans,
    provenance: { kind: 'cell', part, table, row: 1, column: 1 },
  });
  writeItems(written, place, around);
}

function passLines(place: Place, text: string): void {
  for (const line of text.split('\n')) nextLine(place, line);
}

function tooLarge(place: Place, positions: number): Problem {
  return {
    code: 'word.table-too-large',
    severity: 'error',
    message: `table of ${positions} positions or more not built, its cells are kept as paragraphs; expected at most ${MOST_POSITIONS}`,
    provenance: nextLine({ ...place }, ''),
    statement: null,
    printed: null,
  };
}

/** A scan pasted into a document, for one. */
function noText(blocks: readonly Block[]): Problem {
  const images = blocks.filter((block) => block.kind === 'furniture' && block.role === 'image');
  return {
    code: 'word.no-text',
    severity: 'error',
    message: `the document has no text, and ${images.length} pictures; expected text`,
    provenance: null,
    statement: null,
    printed: null,
  };
}
