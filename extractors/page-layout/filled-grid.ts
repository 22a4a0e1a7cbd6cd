import type { Cell, Table } from '../../schemas/document/table.ts';
import { cellRuns } from './cell-runs.ts';
import type { PageCharacter } from './page-content.ts';
import type { GridCell, RuledGrid } from './ruled-grid.ts';
import { type CharacterLine, characterLines, hundredth, lineBox, lineText } from './text-lines.ts';

/** A table that has no number yet. */
export type TableDraft = Omit<Table, 'ordinal'>;

/** What stands in the cells of a grid, by their indices. */
export interface FilledCells {
  /** In the order in which the page prints them. */
  readonly inside: ReadonlyMap<number, readonly PageCharacter[]>;
  readonly lines: ReadonlyMap<number, readonly CharacterLine[]>;
  /** What stands in none. */
  readonly outside: readonly PageCharacter[];
}

/** The characters of each cell and its lines, and the characters beside the grid. */
export function parted(characters: readonly PageCharacter[], grid: RuledGrid): FilledCells {
  const inside = new Map<number, PageCharacter[]>();
  const outside: PageCharacter[] = [];
  const owners = slotOwners(grid);
  const runs = cellRuns(
    characters,
    (character) => cellAt(character, grid, owners),
    (cell) => sidesOf(grid, cell),
  );
  for (const { characters: run, cell } of runs) {
    if (cell === null) {
      outside.push(...run);
      continue;
    }
    const filled = inside.get(cell) ?? [];
    filled.push(...run);
    inside.set(cell, filled);
  }
  const lines = new Map<number, readonly CharacterLine[]>();
  for (const [cell, filled] of inside) lines.set(cell, characterLines(filled));
  return { inside, lines, outside };
}

/** Index of the cell that the middle of a character lies in, null outside the table. */
function cellAt(
  { bbox: [x0, y0, x1, y1] }: PageCharacter,
  grid: RuledGrid,
  owners: ReadonlyMap<number, number>,
): number | null {
  const column = slotAt(grid.xs, (x0 + x1) / 2);
  const row = slotAt(grid.ys, (y0 + y1) / 2);
  return column < 0 || row < 0 ? null : (owners.get(slotKey(grid, row, column)) ?? null);
}

function sidesOf({ cells, xs }: RuledGrid, index: number): readonly [number, number] {
  const { column = 0, columnSpan = 0 } = cells[index] ?? {};
  return [xs[column] ?? 0, xs[column + columnSpan] ?? 0];
}

function slotKey(grid: RuledGrid, row: number, column: number): number {
  return row * grid.xs.length + column;
}

function slotOwners(grid: RuledGrid): ReadonlyMap<number, number> {
  const owners = new Map<number, number>();
  grid.cells.forEach((cell, index) => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        owners.set(slotKey(grid, row, column), index);
      }
    }
  });
  return owners;
}

/** Between which two positions something lies; negative outside of all. */
function slotAt(positions: readonly number[], at: number): number {
  for (let after = 0; after < positions.length; after += 1) {
    if ((positions[after] ?? 0) > at) return after - 1;
  }
  return -1;
}

export function tableDraft(
  grid: RuledGrid,
  { lines }: Pick<FilledCells, 'lines'>,
  page: number,
): TableDraft {
  const { xs, ys } = grid;
  return {
    kind: 'table',
    rowCount: ys.length - 1,
    columnCount: xs.length - 1,
    cells: grid.cells.map((cell, index) => filledCell(cell, lines.get(index) ?? [], grid, page)),
    spans: 'explicit',
    columnEdges: xs.map(hundredth),
    provenance: { kind: 'page', page, bbox: cellBox(grid, 0, 0, ys.length - 1, xs.length - 1) },
  };
}

function filledCell(
  { row, column, rowSpan, columnSpan }: GridCell,
  lines: readonly CharacterLine[],
  grid: RuledGrid,
  page: number,
): Cell {
  const bbox =
    lines.length === 0
      ? cellBox(grid, row, column, row + rowSpan, column + columnSpan)
      : lineBox(lines.flat());
  return {
    row,
    column,
    rowSpan,
    columnSpan,
    text: lines.map((line) => lineText(line).text).join('\n'),
    provenance: { kind: 'page', page, bbox },
  };
}

function cellBox({ xs, ys }: RuledGrid, top: number, left: number, bottom: number, right: number) {
  const at = (positions: readonly number[], index: number) => hundredth(positions[index] ?? 0);
  return [at(xs, left), at(ys, top), at(xs, right), at(ys, bottom)] as const;
}
