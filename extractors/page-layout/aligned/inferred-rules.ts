import type { PageRule } from '../page-content.ts';
import { type AlignedRegion, wholeRules } from './aligned-regions.ts';
import { around, middle } from './extents.ts';
import { headerCells } from './header-cells.ts';
import type { HeaderCell } from './header-parts.ts';
import { headerTitles } from './header-titles.ts';
import type { Extent, Segment, SegmentedLine } from './line-segments.ts';
import { centredWords, mergedExtents } from './merged-extents.ts';
import { titledColumns } from './titled-columns.ts';

/** Rows stand further apart than this, in character sizes: what is nearer is a part of the same row. */
const SAME_ROW = 1.05;
/** How far the ink of a line reaches above and below its baseline, in character sizes. */
const ASCENT = 0.85;
const DESCENT = 0.25;
/** Room around the outermost texts. */
const PADDING_PT = 2;

/**
 * The rules that a table would have, had they been drawn: around and between its rows, columns and header
 * cells. Null where the reach of a header cannot be told.
 *
 * @param before column edges of the table that this one, without a header, may go on with
 */
export function inferredRules(
  region: AlignedRegion,
  before: readonly number[] | null,
): readonly PageRule[] | null {
  const { header, body, rules } = region;
  const columns = titledColumns(region, headerRules(region));
  const rows = rowsOf(body, rules);
  const boundaries = rowBoundaries(region, rows);
  const isContinued = before !== null && header.length === 0 && isParting(before, body);
  const cuts = isContinued ? before : cutsOf(columns, region);
  const frame = {
    top: topOf(region),
    bottom: boundaries[0] ?? 0,
    cuts,
    rules: headerRules(region),
  };
  const titles = headerTitles(header, columns, frame.rules);
  const cells = header.length === 0 ? [] : headerCells(titles, columns, frame);
  if (cells === null) return null;
  return [...cells.flatMap((cell) => sidesOf(cell, cuts)), ...bodyRules(rows, boundaries, cuts)];
}

function headerRules({ header, rules }: AlignedRegion): readonly PageRule[] {
  const first = header[0]?.baseline ?? 0;
  const last = header.at(-1)?.baseline ?? 0;
  return rules.filter(({ at }) => at > first && at < last);
}

function topOf({ header, body, rules }: AlignedRegion): number {
  const first = header[0] ?? body[0];
  const top = (first?.baseline ?? 0) - (first?.fontSize ?? 0) * ASCENT - PADDING_PT;
  const drawn = rules.map(({ at }) => at).filter((at) => at < (first?.baseline ?? 0));
  return Math.max(...drawn, top);
}

/** Whether all texts stand between the cuts, no figure over one, and none beside another text uncut. */
function isParting(cuts: readonly number[], body: readonly SegmentedLine[]): boolean {
  const { from, to } = around(body);
  const isCut = (left: number, right: number) => cuts.some((cut) => left < cut && right > cut);
  const isParted = (text: Segment, index: number, line: readonly Segment[]) => {
    const next = line[index + 1];
    const isOfFigure = text.isFigure || next?.isFigure === true;
    if (text.isFigure && isCut(text.from, text.to)) return false;
    return next === undefined || !isOfFigure || isCut(middle(text), middle(next));
  };
  return (
    from >= (cuts[0] ?? 0) - PADDING_PT &&
    to <= (cuts.at(-1) ?? 0) + PADDING_PT &&
    body.every(({ segments }) => segments.every(isParted))
  );
}

function cutsOf(columns: readonly Extent[], { header, body }: AlignedRegion): readonly number[] {
  const { from, to } = around([...header, ...body]);
  const between = columns
    .slice(1)
    .map((column, index) => (column.from + (columns[index]?.to ?? 0)) / 2);
  return [from - PADDING_PT, ...between, to + PADDING_PT];
}

/** Lines put together to rows: between the rules where each row has its own, else by their distance. */
function rowsOf(
  body: readonly SegmentedLine[],
  rules: readonly PageRule[],
): readonly (readonly SegmentedLine[])[] {
  const drawn = wholeRules(rules, body);
  const isParted = (above: SegmentedLine, below: SegmentedLine) =>
    drawn.some(({ at }) => at > middleOf(above) && at < middleOf(below));
  const ruled = grouped(body, (above, below) => !isParted(above, below));
  if (ruled.every((row) => row.filter(isFilled).length < 2)) return ruled;
  return grouped(body, (above, below) => !isParted(above, below) && isSameRow(above, below));
}

function grouped(
  lines: readonly SegmentedLine[],
  isSame: (above: SegmentedLine, below: SegmentedLine) => boolean,
): readonly (readonly SegmentedLine[])[] {
  const groups: SegmentedLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group?.some((other) => isSame(other, line)) === true) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function middleOf({ baseline, fontSize }: SegmentedLine): number {
  return baseline - fontSize / 3;
}

function isFilled({ segments }: SegmentedLine): boolean {
  return segments.some(({ isAmount }) => isAmount);
}

function isSameRow(above: SegmentedLine, below: SegmentedLine): boolean {
  const size = Math.min(above.fontSize, below.fontSize);
  return !(isFilled(above) && isFilled(below)) && below.baseline - above.baseline < SAME_ROW * size;
}

/** y between the rows, one more than there are. */
function rowBoundaries(
  region: AlignedRegion,
  rows: readonly (readonly SegmentedLine[])[],
): readonly number[] {
  const inks = rows.map((row) => ({
    top: Math.min(...row.map(({ baseline, fontSize }) => baseline - ASCENT * fontSize)),
    bottom: Math.max(...row.map(({ baseline, fontSize }) => baseline + DESCENT * fontSize)),
  }));
  const between = inks.slice(1).map(({ top }, index) => (top + (inks[index]?.bottom ?? top)) / 2);
  const headerBottom = region.header.at(-1);
  const first = inks[0]?.top ?? 0;
  const above =
    headerBottom === undefined
      ? first - PADDING_PT
      : (first + headerBottom.baseline + DESCENT * headerBottom.fontSize) / 2;
  return [above, ...between, (inks.at(-1)?.bottom ?? 0) + PADDING_PT];
}

function bodyRules(
  rows: readonly (readonly SegmentedLine[])[],
  boundaries: readonly number[],
  cuts: readonly number[],
): readonly PageRule[] {
  const [left = 0, right = 0] = [cuts[0], cuts.at(-1)];
  const across = boundaries.map((at) => rule('horizontal', at, left, right));
  const centred = centredWords(rows.flat().flatMap(({ segments }) => segments));
  const down = rows.flatMap((row, index) => {
    const segments = row.flatMap((line) => line.segments);
    const filled = [...segments, ...mergedExtents(segments, cuts, centred)];
    return cuts
      .filter((cut) => !filled.some(({ from, to }) => from < cut && to > cut))
      .map((cut) => rule('vertical', cut, boundaries[index] ?? 0, boundaries[index + 1] ?? 0));
  });
  return [...across, ...down];
}

function sidesOf(
  { from, to, top, bottom }: HeaderCell,
  cuts: readonly number[],
): readonly PageRule[] {
  const [left, right] = [cuts[from] ?? 0, cuts[to] ?? 0];
  return [
    rule('horizontal', top, left, right),
    rule('horizontal', bottom, left, right),
    rule('vertical', left, top, bottom),
    rule('vertical', right, top, bottom),
  ];
}

function rule(
  orientation: PageRule['orientation'],
  at: number,
  from: number,
  to: number,
): PageRule {
  return { orientation, at, from, to };
}
