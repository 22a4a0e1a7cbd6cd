import type { Block } from '../../schemas/document/block.ts';
import type { Table } from '../../schemas/document/table.ts';
import type { GridRow } from '../../schemas/reading/logical-table.ts';
import { printedNumber } from '../amounts/printed-number.ts';
import type { CaptionRules } from '../knowledge/captions.ts';
import { foldedText } from '../text/folded-text.ts';
import { captionLines } from './caption.ts';
import { captionRowCount } from './caption-rows.ts';
import { bareTitle, isContinuationMark } from './caption-text.ts';
import { alignedColumns, hasSameColumns } from './column-alignment.ts';
import { filledCells, gridRows } from './grid-rows.ts';

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

/** Two cells may head two tables that stand one below the other. */
const FEWEST_HEADER_CELLS = 3;

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
 * Whether a table goes on with the one before: in the same columns and without a title of its own,
 * on a later page, or, where there are no pages, at once or below a line that says so (续表). What
 * stands between is page furniture, or repeats the caption.
 */
function isContinuation(
  before: JoinedTable,
  table: Table,
  index: number,
  { blocks, rules }: Surroundings,
): boolean {
  const last = blocks[before.last];
  if (last?.kind !== 'table' || !hasSameColumns(before.table, table)) return false;
  const rows = gridRows(table);
  const between = blocks
    .slice(before.last + 1, index)
    .flatMap(textsOf)
    .map(foldedText);
  const isMarked = [...between, foldedText(filledCells(rows[0] ?? [])[0]?.text ?? '')].some(
    (text) => isContinuationMark(text, rules),
  );
  const repeated = repeatedRowCount(gridRows(before.table), rows);
  const captionRows = captionRowCount(rows, rules);
  const isHeader = captionRows === 0 && isWide(rows.slice(0, repeated));
  const body = isHeader ? rows.slice(repeated) : rows;
  if (!isMarked && !isLaterPage(last, table) && !isNextWithoutPages(between, body)) return false;
  const caption = new Set(
    captionLines(blocks, before.first).flatMap(({ text }) => {
      const folded = foldedText(text);
      return [folded, bareTitle(folded, rules)];
    }),
  );
  const isKnown = (text: string) => caption.has(text) || caption.has(bareTitle(text, rules));
  if (!between.every((text) => isKnown(text) || bareTitle(text, rules) === '')) return false;
  const ownCaption = rows.slice(repeated, captionRows).flatMap(filledCells);
  return isMarked || ownCaption.length === 0;
}

/**
 * Portals cut a long table into several: nothing stands between, and the next begins with figures,
 * at once or below the header that each page repeats.
 */
function isNextWithoutPages(between: readonly string[], [first = []]: readonly GridRow[]): boolean {
  const cells = filledCells(first);
  return (
    between.length === 0 &&
    cells.some(
      ({ text, provenance }) =>
        provenance?.kind !== 'page' && printedNumber(text).kind === 'number',
    )
  );
}

function isWide(rows: readonly GridRow[]): boolean {
  return rows.some((row) => filledCells(row).length >= FEWEST_HEADER_CELLS);
}

/** Pages between may be blank, or hold the right part of the table before. */
function isLaterPage(last: Table, table: Table): boolean {
  return (
    last.provenance.kind === 'page' &&
    table.provenance.kind === 'page' &&
    table.provenance.page > last.provenance.page
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
  const { columns, cells } = alignedColumns(first, second);
  const below = cells[1]
    .filter((cell) => cell.row >= repeated)
    .map((cell) => ({ ...cell, row: cell.row - repeated + first.rowCount }));
  return {
    ...first,
    ...(first.basis === undefined && second.basis !== undefined ? { basis: second.basis } : {}),
    rowCount: first.rowCount + second.rowCount - repeated,
    ...columns,
    cells: [...cells[0], ...below],
  };
}
