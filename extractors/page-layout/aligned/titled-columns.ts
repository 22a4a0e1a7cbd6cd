import type { PageRule } from '../page-content.ts';
import { type AlignedColumn, alignedColumns } from './aligned-columns.ts';
import { type AlignedRegion, isNumbering } from './aligned-regions.ts';
import { around, overlap } from './extents.ts';
import { headerTitles, type Title } from './header-titles.ts';
import type { Extent, SegmentedLine } from './line-segments.ts';

/** Tops and bottoms of lines that follow each other may overlap by this share of a character. */
const TOUCHING_SHARE = 0.25;

/**
 * The columns of a region from left to right: those that its rows fill, each with the title above it,
 * and those that only a title or an ordinal stands for.
 */
export function titledColumns(
  { header, body }: AlignedRegion,
  rules: readonly PageRule[],
): readonly Extent[] {
  const rows = body.filter((line) => !isNumbering(line));
  const numbered = body
    .filter(isNumbering)
    .reduce((columns, line) => withMarks(columns, ordinalsOf(line)), alignedColumns(rows));
  const titles = headerTitles(header, numbered, rules);
  const bottoms = [...new Set(titles.map(({ bottom }) => bottom))].toSorted((a, b) => b - a);
  const titled = bottoms.reduce<readonly AlignedColumn[]>(
    (columns, bottom) =>
      withMarks(
        columns,
        titles.filter((title) => title.bottom === bottom && !isGroup(title, titles, columns)),
      ),
    numbered,
  );
  return withoutHalves(titled, rows);
}

function ordinalsOf({ segments }: SegmentedLine): readonly Extent[] {
  return segments.filter(({ isFigure }) => isFigure);
}

/**
 * Columns with what is set in their middle on one line. Figures stand at the right of their column, so
 * that a mark on their left may be theirs; words stand at the left. A mark that finds no column is one.
 */
function withMarks(
  printed: readonly AlignedColumn[],
  marks: readonly Extent[],
): readonly AlignedColumn[] {
  let columns = printed.map((column) => {
    const own = marks.filter((mark) => onlyMet(mark, printed) === column);
    return own.length === 0 ? column : { ...column, isMarked: true, ...around([column, ...own]) };
  });
  const lone = marks
    .filter((mark) => printed.every((column) => overlap(mark, column) <= 0))
    .toSorted((a, b) => b.from - a.from);
  const beside = (mark: Extent, isOfFigures: boolean) =>
    isOfFigures
      ? columns.findIndex(({ from }) => from >= mark.to)
      : columns.findLastIndex(({ to }) => to <= mark.from);
  const without = (some: readonly Extent[], isOfFigures: boolean) =>
    some.filter((mark) => {
      const index = beside(mark, isOfFigures);
      const column = columns[index];
      if (column === undefined || column.isMarked || column.isOfFigures !== isOfFigures)
        return true;
      columns = columns.with(index, { ...column, isMarked: true, ...around([column, mark]) });
      return false;
    });
  const left = without(without(lone, true).toReversed(), false);
  const own = left.map(({ from, to }) => ({ from, to, isOfFigures: true, isMarked: true }));
  return [...columns, ...own].toSorted((a, b) => a.from - b.from);
}

/**
 * Columns that no row fills both of, and that have one title at most, are one: amounts at its right and
 * dashes in its middle, names at its left and totals in its middle.
 */
function withoutHalves(
  columns: readonly AlignedColumn[],
  rows: readonly SegmentedLine[],
): readonly AlignedColumn[] {
  const whole: AlignedColumn[] = [];
  for (const column of columns) {
    const last = whole.at(-1);
    const isHalf =
      last !== undefined &&
      last.isOfFigures === column.isOfFigures &&
      !(last.isMarked && column.isMarked) &&
      !rows.some(({ segments }) => fills(segments, last) && fills(segments, column));
    if (last === undefined || !isHalf) whole.push(column);
    else {
      const isMarked = last.isMarked || column.isMarked;
      whole[whole.length - 1] = { ...last, isMarked, ...around([last, column]) };
    }
  }
  return whole;
}

function fills(texts: readonly Extent[], column: Extent): boolean {
  return texts.some((text) => overlap(text, column) > 0);
}

function onlyMet(mark: Extent, columns: readonly AlignedColumn[]): AlignedColumn | null {
  const met = columns.filter((column) => overlap(mark, column) > 0);
  return met.length === 1 ? (met[0] ?? null) : null;
}

/** Between two columns, both of which have titles of their own below it. */
function isGroup(title: Title, titles: readonly Title[], columns: readonly Extent[]): boolean {
  const isBelow = (other: Title) => other.top >= title.bottom - title.fontSize * TOUCHING_SHARE;
  const right = columns.find(({ from }) => from >= title.to);
  const left = columns.findLast(({ to }) => to <= title.from);
  return [left, right].every(
    (column) =>
      column !== undefined && titles.some((other) => overlap(other, column) > 0 && isBelow(other)),
  );
}
