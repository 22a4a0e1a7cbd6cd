import type { ColumnPath, GridRow } from '../../schemas/reading/logical-table.ts';

/**
 * The header words above each column, from the outer to the innermost.
 *
 * Where the format kept merged cells, they say which columns a word covers. Where it lost them
 * (tab-separated text prints a merged cell once, then empty ones), a word covers the empty cells
 * on its right, but never leaves the column range of the word above it, and below the first row
 * only reaches columns that a deeper header row divides.
 *
 * @param rows header rows, without those that only number the columns
 */
export function columnPaths(
  rows: readonly GridRow[],
  spans: 'explicit' | 'lost',
): readonly ColumnPath[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const owners = spans === 'explicit' ? ownColumns(rows, width) : inferredOwners(rows, width);
  return Array.from({ length: width }, (_, column) => pathOf(rows, owners, column));
}

/** `owners[row][column]`: the column whose text covers this position, or null. */
type Owners = readonly (readonly (number | null)[])[];

function ownColumns(rows: readonly GridRow[], width: number): Owners {
  return rows.map(() => Array.from({ length: width }, (_, column) => column));
}

function inferredOwners(rows: readonly GridRow[], width: number): Owners {
  const owners: (number | null)[][] = [];
  rows.forEach((row, level) => {
    const above = owners[level - 1];
    const deeper = rows.slice(level + 1);
    const line: (number | null)[] = [];
    for (let column = 0; column < width; column += 1) {
      const left = line[column - 1] ?? null;
      if (hasText(row, column)) line.push(column);
      else line.push(left !== null && reaches(left, column, above, deeper) ? left : null);
    }
    owners.push(line);
  });
  return owners;
}

function reaches(
  owner: number,
  column: number,
  above: readonly (number | null)[] | undefined,
  deeper: readonly GridRow[],
): boolean {
  const isDivided = deeper.some((row) => hasText(row, column));
  if (above === undefined) return isDivided || deeper.length === 0;
  const parent = above[owner] ?? null;
  return parent !== null && parent === above[column] && isDivided;
}

function hasText(row: GridRow, column: number): boolean {
  return (row[column]?.text.trim() ?? '') !== '';
}

function pathOf(rows: readonly GridRow[], owners: Owners, column: number): ColumnPath {
  const path: string[] = [];
  rows.forEach((row, level) => {
    const owner = owners[level]?.[column] ?? null;
    const text = owner === null ? '' : (row[owner]?.text.trim() ?? '');
    if (text !== '' && text !== path.at(-1)) path.push(text);
  });
  return path;
}
