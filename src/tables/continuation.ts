import type { Block } from '../../schemas/document/block.ts';
import type { Table } from '../../schemas/document/table.ts';
import type { GridRow } from '../../schemas/reading/logical-table.ts';
import type { CaptionRules } from '../knowledge/captions.ts';
import { foldedText } from '../text/folded-text.ts';
import { captionLines, captionRowCount } from './caption.ts';
import { alignedColumns, hasSameColumns } from './column-alignment.ts';
import { gridRows } from './grid-rows.ts';

/** A table with all its parts, and the blocks that it was made of. */
export interface JoinedTable {
  readonly table: Table;
  /** Ordinals of the parts. */
  readonly ordinals: readonly number[];
  /** Index of the block of the first part and of the last. */
  readonly first: number;
  readonly last: number;
}

/** More rows than this are no header that a page repeats. */
const MOST_REPEATED_ROWS = 8;

/** The tables of a document, those that a page break cut joined again. */
export function joinedTables(
  blocks: readonly Block[],
  rules: CaptionRules,
): readonly JoinedTable[] {
  const joined: JoinedTable[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== 'table') return;
    const before = joined.at(-1);
    if (before !== undefined && isContinuation(before, block, index, { blocks, rules })) {
      joined[joined.length - 1] = {
        table: joinedTable(before.table, block),
        ordinals: [...before.ordinals, block.ordinal],
        first: before.first,
        last: index,
      };
    } else {
      joined.push({ table: block, ordinals: [block.ordinal], first: index, last: index });
    }
  });
  return joined;
}

interface Surroundings {
  readonly blocks: readonly Block[];
  readonly rules: CaptionRules;
}

/**
 * Whether a table goes on with the one before: on the next page, in the same columns, without a
 * title of its own. What stands between is page furniture, or repeats the caption.
 */
function isContinuation(
  before: JoinedTable,
  table: Table,
  index: number,
  { blocks, rules }: Surroundings,
): boolean {
  const last = blocks[before.last];
  if (last?.kind !== 'table' || !isNextPage(last, table)) return false;
  if (!hasSameColumns(before.table, table)) return false;
  const caption = new Set(
    captionLines(blocks, before.first, rules).map(({ text }) => foldedText(text)),
  );
  const between = blocks.slice(before.last + 1, index).flatMap(textsOf);
  if (!between.every((text) => caption.has(foldedText(text)))) return false;
  const rows = gridRows(table);
  const ownCaptionRows = captionRowCount(rows, rules);
  return ownCaptionRows <= repeatedRowCount(gridRows(before.table), rows);
}

function isNextPage(last: Table, table: Table): boolean {
  return (
    last.provenance.kind === 'page' &&
    table.provenance.kind === 'page' &&
    table.provenance.page === last.provenance.page + 1
  );
}

function textsOf(block: Block): readonly string[] {
  if (block.kind === 'furniture' || block.kind === 'table') return [];
  return block.lines.map((line) => line.text).filter((text) => text.trim() !== '');
}

/** How many rows at the top of a part say again what the table began with. */
function repeatedRowCount(first: readonly GridRow[], part: readonly GridRow[]): number {
  const differing = part.findIndex(
    (row, index) => index >= MOST_REPEATED_ROWS || !isSameRow(row, first[index]),
  );
  const count = differing < 0 ? part.length : differing;
  return part.slice(0, count).some((row) => row.some(hasText)) ? count : 0;
}

function isSameRow(row: GridRow, other: GridRow | undefined): boolean {
  const texts = (cells: GridRow) =>
    cells
      .filter((cell, column) => cell !== cells[column - 1])
      .map(({ text }) => foldedText(text))
      .join('|');
  return other !== undefined && texts(row) === texts(other);
}

function hasText({ text }: { readonly text: string }): boolean {
  return text.trim() !== '';
}

/** The second table below the first, without the header rows that it repeats. */
function joinedTable(first: Table, second: Table): Table {
  const repeated = repeatedRowCount(gridRows(first), gridRows(second));
  const { edges, cells } = alignedColumns(first, second);
  const below = cells[1]
    .filter((cell) => cell.row >= repeated)
    .map((cell) => ({ ...cell, row: cell.row - repeated + first.rowCount }));
  return {
    ...first,
    rowCount: first.rowCount + second.rowCount - repeated,
    columnCount: edges.length - 1,
    columnEdges: edges,
    cells: [...cells[0], ...below],
  };
}
