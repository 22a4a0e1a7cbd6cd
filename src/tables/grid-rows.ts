import type { Cell, Table } from '../../schemas/document/table.ts';
import type { GridRow } from '../../schemas/reading/logical-table.ts';

/** The table as `grid[row][column]`, spanning cells repeated at each position they cover. */
export function gridRows(table: Table): readonly GridRow[] {
  const grid: Cell[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const cells = grid[row];
        if (cells !== undefined) cells[column] = cell;
      }
    }
  }
  return grid;
}

/** The different cells of a row that hold something, from left to right. */
export function filledCells(row: GridRow): readonly Cell[] {
  return row.filter((cell, column) => cell.text.trim() !== '' && cell !== row[column - 1]);
}
