import type { PageContent } from './page-content.ts';
import { captionAbove, isAtLeft, isAtRight, isCentred, isPrintedTwice } from './sheet-captions.ts';
import { type TableFrame, tableFrame } from './table-frame.ts';
import type { CharacterLine } from './text-lines.ts';

/** Pages that show one table from left to right, as indices: each goes on at the right of the one before. */
export type PageColumns = readonly number[];

/** Fewer rules at the same heights may be there by chance. */
const FEWEST_RULES = 4;
const SAME_HEIGHT_PT = 0.7;
/** This share of the rules may be missing in one part: of its header, or the last one with it. */
const LOST_SHARE = 0.2;
const LOST_SHARE_WITH_END = 0.06;
const SAME_EDGE_PT = 1.5;
/** No table is so long that its right part comes more pages later. */
const MOST_PAGES_APART = 12;

/** A page with what tells whether another goes on at its right. */
interface Sheet {
  readonly page: PageContent;
  /** Null where no table is ruled. */
  readonly frame: TableFrame | null;
  /** Texts above the table and not beside it; all where there is none. */
  readonly caption: readonly CharacterLine[];
}

/**
 * Sheets that are wider than the paper are printed by page columns: the right part of a table stands on
 * another page, with its rows at the same heights and without a title of its own. Excel prints all
 * pages of the left part first, or goes from left to right.
 */
export function pageColumns(pages: readonly PageContent[]): readonly PageColumns[] {
  const sheets = pages.map(sheetOf);
  const taken = new Set<number>();
  let apart = 0;
  return pages.flatMap((_, first) => {
    if (taken.has(first)) return [];
    const columns = [first];
    for (;;) {
      const last = columns.at(-1) ?? first;
      const head = columns.flatMap((index) => sheets[index] ?? []);
      const next = rightOf(sheets, last, { caption: captionKind(head), taken, apart });
      if (next === null) break;
      apart = next - last;
      taken.add(next);
      columns.push(next);
    }
    return columns.length > 1 ? [columns] : [];
  });
}

/** What stands above a table: nothing on its first page, only texts at the left, or its title too. */
type CaptionKind = 'none' | 'notes' | 'title';

interface Search {
  readonly caption: CaptionKind;
  readonly taken: ReadonlySet<number>;
  /** How many pages the last right part came behind its left one. */
  readonly apart: number;
}

/** The page that goes on at the right of one: no other table begins between them. */
function rightOf(
  sheets: readonly Sheet[],
  last: number,
  { caption, taken, apart }: Search,
): number | null {
  for (let index = last + 1; index <= last + MOST_PAGES_APART; index += 1) {
    const [left, sheet] = [sheets[last], sheets[index]];
    if (left === undefined || sheet === undefined) return null;
    if (taken.has(index)) continue;
    const isAsBefore = index - last === apart;
    if (goesOnRight(left, sheet, { caption, isAsBefore })) return index;
    if (sheet.caption.length > 0) return null;
  }
  return null;
}

function sheetOf(page: PageContent): Sheet {
  const frame = tableFrame(page);
  return { page, frame, caption: captionAbove(page, frame, frame?.ys[0] ?? page.height) };
}

function goesOnRight(
  left: Sheet,
  right: Sheet,
  { caption, isAsBefore }: { readonly caption: CaptionKind; readonly isAsBefore: boolean },
): boolean {
  const [ours, theirs] = [left.frame, right.frame];
  if (ours === null || theirs === null || !isOneSheet(left.page, right.page)) return false;
  if (Math.abs(ours.left - theirs.left) > SAME_EDGE_PT || !areSameRows(ours.ys, theirs.ys))
    return false;
  const texts = captionAbove(right.page, theirs, Math.min(ours.ys[0] ?? 0, theirs.ys[0] ?? 0));
  if (texts.length === 0) {
    const isProven = isOfFigures(left, right) && !areSameEdges(ours.xs, theirs.xs);
    return areSameEnds(ours.ys, theirs.ys) && (isAsBefore || isProven);
  }
  if (caption === 'none') return false;
  const by = ours.right - theirs.left;
  return texts.every(
    (text) =>
      (caption === 'notes' && !isAtLeft(text, theirs)) ||
      isAtRight(text, theirs, right.page) ||
      isCentred(text, ours, theirs) ||
      isPrintedTwice(text, left.page, right.page, by),
  );
}

function isOneSheet(left: PageContent, right: PageContent): boolean {
  return left.width === right.width && left.height === right.height;
}

/** A merged cell that the edge of the paper cuts may lose its rules in one of the parts. */
function areSameRows(ours: readonly number[], theirs: readonly number[]): boolean {
  const shared = ours.filter((at) => theirs.some((other) => isNear(at, other))).length;
  const most = Math.max(ours.length, theirs.length);
  const share = areSameEnds(ours, theirs) ? LOST_SHARE : LOST_SHARE_WITH_END;
  return shared >= FEWEST_RULES && most - shared <= most * share;
}

function areSameEnds(ours: readonly number[], theirs: readonly number[]): boolean {
  return [0, -1].every((end) => isNear(ours.at(end) ?? 0, theirs.at(end) ?? 0));
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME_HEIGHT_PT;
}

function areSameEdges(ours: readonly number[], theirs: readonly number[]): boolean {
  return (
    ours.length === theirs.length &&
    ours.every((at, index) => Math.abs(at - (theirs[index] ?? 0)) <= SAME_EDGE_PT)
  );
}

/** Below the rows that name its columns the right part has no words; a table that goes on below has the columns of the page before. */
function isOfFigures(left: Sheet, right: Sheet): boolean {
  const hasWords = ({ page, frame }: Sheet) => {
    const ys = frame?.ys ?? [];
    const [middle, bottom] = [ys[Math.floor(ys.length / 2)] ?? 0, ys.at(-1) ?? 0];
    return page.characters.some(
      ({ text, bbox }) => /\p{L}/u.test(text) && bbox[1] > middle && bbox[3] < bottom,
    );
  };
  return hasWords(left) && !hasWords(right);
}

function captionKind([head, ...others]: readonly Sheet[]): CaptionKind {
  if (head === undefined || head.caption.length === 0) return 'none';
  const hasTitle = [head, ...others].some(({ page, frame, caption }) =>
    caption.some(
      (text) => frame !== null && !isAtLeft(text, frame) && !isAtRight(text, frame, page),
    ),
  );
  return hasTitle ? 'title' : 'notes';
}
