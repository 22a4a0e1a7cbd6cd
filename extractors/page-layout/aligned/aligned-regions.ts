import type { PageRule } from '../page-content.ts';
import { around, middle, overlap } from './extents.ts';
import type { Extent, Segment, SegmentedLine } from './line-segments.ts';

/** Lines in which amounts stand below each other: a table, as far as lines can tell. */
export interface AlignedRegion {
  /** Lines above the first figures that name the columns. */
  readonly header: readonly SegmentedLine[];
  readonly body: readonly SegmentedLine[];
  /** Horizontal rules in and around it. */
  readonly rules: readonly PageRule[];
}

/** Rows that make a table: two with an amount, or one of several. */
const FEWEST_ROWS = 2;
const AMOUNTS_OF_A_LONE_ROW = 2;
/** A line with more words than this beside each of its figures is a sentence. */
const WORDS_A_FIGURE = 3;
/** A text wider than this share of the lines of its page is a sentence. */
const WIDEST_SHARE = 0.5;
/** Lines of a table follow each other within so many character sizes. */
const LEADING = 4;
/** Lines nearer to each other than this, in character sizes, are of one header: texts set in the middle of their cells. */
const WRAPPED = 1.2;
const MOST_HEADER_LINES = 8;
/** Texts of one column begin, end or are centred within this of each other. */
const ALIGNED_PT = 2.5;
/** A rule that reaches over this share of a table belongs to all of its columns. */
const WHOLE_RULE_SHARE = 0.9;

/** More lines are no table that somebody prints on one page. */
const MOST_LINES = 1_000;

/** The regions of a page from top to bottom; no line is in two of them. */
export function alignedRegions(
  lines: readonly SegmentedLine[],
  rules: readonly PageRule[],
): readonly AlignedRegion[] {
  if (lines.length > MOST_LINES) return [];
  const found: AlignedRegion[] = [];
  let start = 0;
  for (;;) {
    const reach = nextReach(lines, start);
    if (reach === null) return found;
    start = reach.end;
    if (!isTable(lines.slice(reach.first, reach.end).filter((line) => isRow(line, lines))))
      continue;
    const region = regionOf(lines, { ...reach, first: topRow(lines, reach) }, rules);
    found.push(region);
    start = region.body.reduce((end, line) => Math.max(end, lines.indexOf(line) + 1), start);
  }
}

function nextReach(lines: readonly SegmentedLine[], start: number): Reach | null {
  const first = lines.findIndex((line, index) => index >= start && isRow(line, lines));
  return first < 0 ? null : { start, first, end: endOf(lines, first) };
}

/** A label and an amount at least, and no sentence. */
function isRow(line: SegmentedLine, all: readonly SegmentedLine[]): boolean {
  const { segments } = line;
  const figures = segments.filter(({ isFigure }) => isFigure).length;
  return (
    segments.length > 1 &&
    segments.some(({ isAmount }) => isAmount) &&
    segments.length - figures <= figures * WORDS_A_FIGURE &&
    !isSentence(line, all)
  );
}

function isSentence({ segments }: SegmentedLine, all: readonly SegmentedLine[]): boolean {
  const { from, to } = around(all);
  return segments.some((segment) => segment.to - segment.from > (to - from) * WIDEST_SHARE);
}

function isTable(rows: readonly SegmentedLine[]): boolean {
  const amounts = rows.map(({ segments }) => segments.filter(({ isAmount }) => isAmount));
  const isAligned = (amount: Segment, row: number) =>
    amounts.some(
      (others, index) => index !== row && others.some((other) => isBelow(amount, other)),
    );
  const aligned = amounts.filter((some, row) => some.some((amount) => isAligned(amount, row)));
  return (
    aligned.length >= FEWEST_ROWS || amounts.some(({ length }) => length >= AMOUNTS_OF_A_LONE_ROW)
  );
}

function isBelow(a: Extent, b: Extent): boolean {
  const isNear = (x: number, y: number) => Math.abs(x - y) <= ALIGNED_PT;
  return isNear(a.to, b.to) || isNear(a.from, b.from) || isNear(middle(a), middle(b));
}

/** Behind the last line that stands in the columns, up to a sentence or a gap. */
function endOf(lines: readonly SegmentedLine[], first: number): number {
  let end = first + 1;
  for (let index = end; index < lines.length; index += 1) {
    const [line, before] = [lines[index], lines[index - 1]];
    if (line === undefined || before === undefined) break;
    const isNear = line.baseline - before.baseline <= line.fontSize * LEADING;
    if (!isNear || isSentence(line, lines)) break;
    if (isRow(line, lines)) end = index + 1;
    else if (
      line.baseline - before.baseline > line.fontSize * WRAPPED &&
      !line.segments.some((segment) => isUnderOthers(segment, lines.slice(first, end)))
    )
      break;
  }
  return end;
}

/** The first of the rows above without an amount, whose texts stand exactly as those of the rows below. */
function topRow(lines: readonly SegmentedLine[], { start, first, end }: Reach): number {
  let top = first;
  while (top > start) {
    const [line, below] = [lines[top - 1], lines[top]];
    if (line === undefined || below === undefined || isNumbering(line)) break;
    const others = lines.slice(top, end).flatMap(({ segments }) => segments);
    const isNear = below.baseline - line.baseline <= line.fontSize * LEADING;
    const isRowLike = line.segments.every((segment) =>
      others.some((other) => isInColumnOf(segment, other)),
    );
    if (!isNear || !isRowLike) break;
    top -= 1;
  }
  return top;
}

/** Words begin at one x, figures are set to the right or in the middle. */
function isInColumnOf(a: Segment, b: Segment): boolean {
  if (a.isFigure !== b.isFigure) return false;
  return a.isFigure ? isBelow(a, b) : Math.abs(a.from - b.from) <= ALIGNED_PT / 2;
}

function isUnderOthers(segment: Segment, rows: readonly SegmentedLine[]): boolean {
  return rows.some(({ segments }) => segments.some((other) => overlap(segment, other) > 0));
}

interface Reach {
  /** Where the region before ends. */
  readonly start: number;
  /** The first row with an amount. */
  readonly first: number;
  readonly end: number;
}

function regionOf(
  lines: readonly SegmentedLine[],
  { start, first, end }: Reach,
  rules: readonly PageRule[],
): AlignedRegion {
  const body = lines.slice(first, end);
  const own = rules.filter((rule) => overlap(rule, around(body)) > 0);
  const ladder = wholeRules(own, body);
  const above = ladder.filter(({ at }) => at < (lines[first]?.baseline ?? 0));
  const top = topOf(lines, { start, first, end }, above);
  const split = bodyStart(lines, { start: top, first, end }, above);
  const bottom = endOfRules(lines, end, ladder);
  return { header: lines.slice(top, split), body: lines.slice(split, bottom), rules: own };
}

/** Rules that reach over all columns of some rows. */
export function wholeRules(
  rules: readonly PageRule[],
  rows: readonly SegmentedLine[],
): readonly PageRule[] {
  const { from, to } = around(rows);
  return rules.filter((rule) => overlap(rule, { from, to }) >= (to - from) * WHOLE_RULE_SHARE);
}

/** Behind the last line above a rule that follows the rows within a line or two. */
function endOfRules(
  lines: readonly SegmentedLine[],
  end: number,
  ladder: readonly PageRule[],
): number {
  let bottom = end;
  for (let index = end; index < lines.length; index += 1) {
    const [line, before] = [lines[index], lines[index - 1]];
    if (line === undefined || before === undefined) break;
    const isNear = line.baseline - before.baseline <= line.fontSize * LEADING;
    if (!isNear || isSentence(line, lines)) break;
    if (
      ladder.some(({ at }) => at > line.baseline && at - line.baseline <= line.fontSize * LEADING)
    )
      bottom = index + 1;
  }
  return bottom;
}

/** The first line below the rule under the header; without rules, the first that numbers or fills the columns. */
function bodyStart(
  lines: readonly SegmentedLine[],
  { start, first }: Reach,
  above: readonly PageRule[],
): number {
  const numbering = lines.findIndex(
    (line, index) => index >= start && index < first && isNumbering(line),
  );
  if (numbering >= 0) return numbering;
  const lowest = Math.max(...above.map(({ at }) => at));
  const below = lines.findIndex(({ baseline }, index) => index >= start && baseline > lowest);
  return above.length > 1 && below > start && below <= first ? below : first;
}

/** 1, 2, 3 …, with words before or between them. */
export function isNumbering({ segments }: SegmentedLine): boolean {
  const figures = segments.filter(({ isFigure }) => isFigure).map(({ text }) => Number(text));
  return figures.length > 1 && figures.every((figure, index) => figure === index + 1);
}

/** The first line of the header: below the top rule; without rules, below what is no header. */
function topOf(
  lines: readonly SegmentedLine[],
  { start, first, end }: Reach,
  above: readonly PageRule[],
): number {
  const highest = Math.min(Number.POSITIVE_INFINITY, ...above.map(({ at }) => at));
  let top = first;
  while (top > start && first - top < MOST_HEADER_LINES) {
    const [line, below] = [lines[top - 1], lines[top]];
    if (line === undefined || below === undefined) break;
    const isNear = below.baseline - line.baseline <= line.fontSize * LEADING;
    if (!isNear || isSentence(line, lines) || (above.length > 0 && line.baseline < highest)) break;
    const isWrapped = below.baseline - line.baseline < line.fontSize * WRAPPED;
    if (above.length === 0 && !isWrapped && isCaption(line, around(lines.slice(top, end)))) break;
    top -= 1;
  }
  return top;
}

/** Title, department and unit stand in the middle, at the left and at the right of the whole table. */
function isCaption({ segments, fontSize }: SegmentedLine, { from, to }: Extent): boolean {
  const isAt = (a: number, b: number) => Math.abs(a - b) < fontSize;
  return segments.every(
    (segment) =>
      (segment.text.length > 2 && (isAt(segment.from, from) || isAt(segment.to, to))) ||
      (segments.length === 1 && isAt(middle(segment), (from + to) / 2)),
  );
}
