import type { Cell, Table } from '../../schemas/document/table.ts';
import type { PageCharacter, PageContent } from './page-content.ts';
import { ruleGroups } from './rule-groups.ts';
import { type GridCell, type RuledGrid, ruledGrid } from './ruled-grid.ts';
import { snappedRules } from './snapped-rules.ts';
import { characterLines, hundredth, lineBox, printedLine } from './text-lines.ts';

/** A table that has no number yet. */
export type TableDraft = Omit<Table, 'ordinal'>;

export interface RuledTables {
  readonly tables: readonly TableDraft[];
  /** The characters that stand in no table. */
  readonly rest: readonly PageCharacter[];
}

/** The tables that the rules of a page draw, with the characters inside them. */
export function ruledTables(page: PageContent): RuledTables {
  const grids = ruleGroups(snappedRules(page.rules)).flatMap((group) => ruledGrid(group) ?? []);
  let rest = page.characters;
  const tables: TableDraft[] = [];
  for (const grid of grids.filter(({ cells }) => cells.length > 1)) {
    const { inside, outside } = parted(rest, grid);
    tables.push(tableDraft(grid, inside, page.number));
    rest = outside;
  }
  return { tables, rest };
}

function parted(characters: readonly PageCharacter[], grid: RuledGrid) {
  const inside = new Map<number, PageCharacter[]>();
  const outside: PageCharacter[] = [];
  const cellOfSlot = slotOwners(grid);
  for (const character of characters) {
    const [x0, y0, x1, y1] = character.bbox;
    const column = slotAt(grid.xs, (x0 + x1) / 2);
    const row = slotAt(grid.ys, (y0 + y1) / 2);
    const cell = column < 0 || row < 0 ? undefined : cellOfSlot.get(slotKey(grid, row, column));
    if (cell === undefined) outside.push(character);
    else inside.set(cell, [...(inside.get(cell) ?? []), character]);
  }
  return { inside, outside };
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

function slotAt(positions: readonly number[], at: number): number {
  const after = positions.findIndex((position) => position > at);
  return after - 1;
}

function tableDraft(
  grid: RuledGrid,
  inside: ReadonlyMap<number, readonly PageCharacter[]>,
  page: number,
): TableDraft {
  const { xs, ys } = grid;
  return {
    kind: 'table',
    rowCount: ys.length - 1,
    columnCount: xs.length - 1,
    cells: grid.cells.map((cell, index) => filledCell(cell, inside.get(index) ?? [], grid, page)),
    spans: 'explicit',
    columnEdges: xs.map(hundredth),
    provenance: { kind: 'page', page, bbox: cellBox(grid, 0, 0, ys.length - 1, xs.length - 1) },
  };
}

function filledCell(
  { row, column, rowSpan, columnSpan }: GridCell,
  characters: readonly PageCharacter[],
  grid: RuledGrid,
  page: number,
): Cell {
  const lines = characterLines(characters);
  const bbox =
    lines.length === 0
      ? cellBox(grid, row, column, row + rowSpan, column + columnSpan)
      : lineBox(lines.flat());
  return {
    row,
    column,
    rowSpan,
    columnSpan,
    text: lines.map((line) => printedLine(line, page).text).join('\n'),
    provenance: { kind: 'page', page, bbox },
  };
}

function cellBox({ xs, ys }: RuledGrid, top: number, left: number, bottom: number, right: number) {
  const at = (positions: readonly number[], index: number) => hundredth(positions[index] ?? 0);
  return [at(xs, left), at(ys, top), at(xs, right), at(ys, bottom)] as const;
}
