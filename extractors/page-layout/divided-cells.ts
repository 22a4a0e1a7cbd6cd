import { isFigureText, type SegmentedLine, segmentedLine } from './aligned/line-segments.ts';
import type { FilledCells } from './filled-grid.ts';
import type { GridCell, RuledGrid } from './ruled-grid.ts';
import type { CharacterLine } from './text-lines.ts';

/** A cell with what stands in it. */
export interface CellTexts extends GridCell {
  /** From its left to its right side, in points. */
  readonly width: number;
  readonly lines: readonly SegmentedLine[];
}

/** The cells of a grid with their upright texts, line by line. */
export function cellTexts(
  { xs, cells }: RuledGrid,
  { lines }: Pick<FilledCells, 'lines'>,
): readonly CellTexts[] {
  return cells.map(({ row, column, rowSpan, columnSpan }, index) => ({
    row,
    column,
    rowSpan,
    columnSpan,
    width: (xs[column + columnSpan] ?? 0) - (xs[column] ?? 0),
    lines: lines.get(index)?.filter(isUpright).map(segmentedLine) ?? [],
  }));
}

function isUpright(line: CharacterLine): boolean {
  return (line[0]?.turn ?? 0) === 0;
}

/**
 * Whether a cell holds a figure beside another text, on one line or above each other: what a rule
 * parts. No cell of the filings of ../shared does with all their rules, and many do with one rule less.
 */
export function isDivided(cell: CellTexts): boolean {
  return cell.lines.some(isDividedLine) || isStacked(cell);
}

/** Whether texts of several rows stand in a cell: a figure that was not wrapped, or words that were not. */
export function isStacked(cell: CellTexts): boolean {
  const { lines } = cell;
  const whole = lines.flatMap(({ segments }) => segments.map(({ text }) => text)).join('');
  return (
    lines.length > 1 && !isFigureText(whole) && lines.some((_, index) => isRowEnd(cell, index))
  );
}

/** Whether what follows a line of a cell stands in a row of its own. */
export function isRowEnd({ lines, width }: CellTexts, index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || next === undefined) return false;
  if (hasFigure(line) || hasFigure(next)) return true;
  const isApart = next.baseline - line.baseline >= line.fontSize * ROW_PITCH;
  return isApart && width - (line.to - line.from) >= line.fontSize * ROOM_LEFT;
}

/** Lines of one text follow each other within 1.3 character sizes in the filings of ../shared, rows within 2. */
const ROW_PITCH = 1.75;
/** A text that was wrapped leaves less room behind its line, in characters. */
const ROOM_LEFT = 2;

function hasFigure({ segments }: SegmentedLine): boolean {
  return segments.some(({ isFigure }) => isFigure);
}

export function isDividedLine({ segments }: SegmentedLine): boolean {
  return segments.length > 1 && segments.some(({ isFigure }) => isFigure);
}

/** The first row of a grid that holds an amount; Infinity where none does. */
export function firstAmountRow(cells: readonly CellTexts[]): number {
  return Math.min(...cells.filter(({ lines }) => lines.some(hasAmount)).map(({ row }) => row));
}

/** Whether titles stand side by side in a cell of the header that lies upon several columns. */
export function isSharedTitle(
  { row, rowSpan, columnSpan, lines }: CellTexts,
  top: number,
): boolean {
  return (
    columnSpan > 1 && row + rowSpan === top && lines.some(({ segments }) => segments.length > 1)
  );
}

/** Whether most amounts stand in cells that hold several, or other texts beside them. */
export function isOpen(cells: readonly CellTexts[]): boolean {
  const counted = cells.map((cell) => {
    const lines = cell.lines.filter(hasAmount);
    const isParted = lines.length > 1 || lines.some(({ segments }) => segments.length > 1);
    return { amounts: lines.length, isParted };
  });
  const sum = (some: typeof counted) => some.reduce((all, { amounts }) => all + amounts, 0);
  return sum(counted.filter(({ isParted }) => isParted)) > sum(counted) / 2;
}

export function hasAmount({ segments }: SegmentedLine): boolean {
  return segments.some(({ isAmount }) => isAmount);
}
