import { alignedColumns } from './aligned/aligned-columns.ts';
import { overlap } from './aligned/extents.ts';
import { type Extent, type SegmentedLine, titleLine } from './aligned/line-segments.ts';
import {
  type CellTexts,
  firstAmountRow,
  isDividedLine,
  isRowEnd,
  isSharedTitle,
  isStacked,
} from './divided-cells.ts';
import type { PageRule } from './page-content.ts';
import type { RuledGrid } from './ruled-grid.ts';

/** How far the ink of a line reaches above and below its baseline, in character sizes. */
const ASCENT = 0.85;
const DESCENT = 0.15;
/** The lowest rows are 8 pt high. */
const LOWEST_ROW_PT = 6;

/**
 * The vertical rules that a grid lacks: between the columns in which the texts of its cells stand, where
 * several stand in one, and on in rows where those beside them are drawn. A text that reaches over such
 * a rule keeps its cell whole.
 */
export function missingColumnRules(
  { xs, ys }: RuledGrid,
  cells: readonly CellTexts[],
): readonly PageRule[] {
  const top = firstAmountRow(cells);
  return cells.flatMap((cell) => {
    const isHeader = cell.row + cell.rowSpan <= top;
    const lines = isHeader ? cell.lines.map(titleLine) : cell.lines;
    const segments = lines.flatMap((line) => line.segments);
    const isParted = cell.lines.some(isDividedLine) || isSharedTitle(cell, top);
    const drawn = isParted ? xs.slice(cell.column + 1, cell.column + cell.columnSpan) : [];
    const missing = cell.columnSpan === 1 ? missingCuts(columnOf(cell, cells, top)) : [];
    return [...drawn, ...missing]
      .filter((cut) => !segments.some(({ from, to }) => from < cut && to > cut))
      .map((cut) => ({
        orientation: 'vertical' as const,
        at: cut,
        from: ys[cell.row] ?? 0,
        to: ys[cell.row + cell.rowSpan] ?? 0,
      }));
  });
}

/** Lines of the cells that fill the same column as one, from the first row with an amount on. */
function columnOf(
  { column }: CellTexts,
  cells: readonly CellTexts[],
  top: number,
): readonly SegmentedLine[] {
  return cells
    .filter((cell) => cell.row >= top && cell.column === column && cell.columnSpan === 1)
    .flatMap(({ lines }) => lines);
}

/** x between the columns of figures and their neighbours that one column of a grid holds. */
function missingCuts(lines: readonly SegmentedLine[]): readonly number[] {
  const divided = lines.filter(isDividedLine);
  if (divided.length === 0) return [];
  const columns = alignedColumns(lines);
  return columns.slice(1).flatMap((right, index) => {
    const left = columns[index];
    if (left === undefined || !(left.isOfFigures || right.isOfFigures)) return [];
    return divided.some((line) => fills(line, left) && fills(line, right))
      ? [(left.to + right.from) / 2]
      : [];
  });
}

function fills({ segments }: SegmentedLine, column: Extent): boolean {
  return segments.some((segment) => overlap(segment, column) > 0);
}

/**
 * The horizontal rules that a grid lacks: between the lines of a cell that stand in different rows, where
 * another rule ends if one does.
 */
export function missingRowRules(
  { xs, ys }: RuledGrid,
  cells: readonly CellTexts[],
  rules: readonly PageRule[],
): readonly PageRule[] {
  const ends = rules.flatMap(({ orientation, from, to }) =>
    orientation === 'vertical' ? [from, to] : [],
  );
  const cuts = together(cells.filter(isStacked).flatMap(lineCuts)).map(
    (cut) => ends.find((end) => Math.abs(end - cut) < LOWEST_ROW_PT) ?? cut,
  );
  return cells.flatMap((cell) => {
    const [top, bottom] = [ys[cell.row] ?? 0, ys[cell.row + cell.rowSpan] ?? 0];
    return cuts
      .filter((cut) => cut > top && cut < bottom && !cell.lines.some((line) => isCut(line, cut)))
      .map((at) => ({
        orientation: 'horizontal' as const,
        at,
        from: xs[cell.column] ?? 0,
        to: xs[cell.column + cell.columnSpan] ?? 0,
      }));
  });
}

/** Cuts of different cells between the same two rows, as one. */
function together(cuts: readonly number[]): readonly number[] {
  const groups: number[][] = [];
  for (const cut of cuts.toSorted((a, b) => a - b)) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    if (group !== undefined && first !== undefined && cut - first < LOWEST_ROW_PT) group.push(cut);
    else groups.push([cut]);
  }
  return groups.map((group) => group.reduce((sum, cut) => sum + cut, 0) / group.length);
}

/** y between the lines of a cell that stand in different rows. */
function lineCuts(cell: CellTexts): readonly number[] {
  return cell.lines.slice(1).flatMap((below, index) => {
    const above = cell.lines[index];
    const isParted = above !== undefined && isRowEnd(cell, index);
    return isParted ? [(bottomOf(above) + topOf(below)) / 2] : [];
  });
}

function isCut(line: SegmentedLine, at: number): boolean {
  return topOf(line) < at && bottomOf(line) > at;
}

function topOf({ baseline, fontSize }: SegmentedLine): number {
  return baseline - ASCENT * fontSize;
}

function bottomOf({ baseline, fontSize }: SegmentedLine): number {
  return baseline + DESCENT * fontSize;
}
