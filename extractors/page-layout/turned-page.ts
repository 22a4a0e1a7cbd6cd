import type { Block, Line } from '../../schemas/document/block.ts';
import type { Bbox, Provenance } from '../../schemas/document/provenance.ts';
import { movedBlock, movedLine } from './moved-block.ts';
import type { PageCharacter, PageContent, PageRule, Turn } from './page-content.ts';

/** Quarter turns clockwise. */
type Quarters = NonNullable<Turn>;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How most of a page is turned: a wide table is printed sideways on an upright page. */
export function readingTurn({ characters }: PageContent): Quarters {
  const counts = [0, 0, 0, 0];
  for (const { turn = 0 } of characters) if (turn !== null) counts[turn] = (counts[turn] ?? 0) + 1;
  const most = Math.max(...counts);
  return counts[0] === most ? 0 : quarters(counts.indexOf(most));
}

/** A page turned so that text of the given turn is upright. */
export function uprightPage(page: PageContent, turn: Quarters): PageContent {
  if (turn === 0) return page;
  const by = quarters(4 - turn);
  const isSideways = by % 2 === 1;
  return {
    ...page,
    width: isSideways ? page.height : page.width,
    height: isSideways ? page.width : page.height,
    characters: page.characters.map((character) => turnedCharacter(character, by, page)),
    rules: page.rules.map((rule) => turnedRule(rule, by, page)),
  };
}

/** A block that was read from the upright page, with its place on the page as it is shown. */
export function shownBlock(block: Block, turns: ReadonlyMap<number, Shown>): Block {
  return movedBlock(block, (place) => shownPlace(place, turns));
}

/** How a page was turned, and its size when upright. */
export interface Shown extends Size {
  readonly turn: Quarters;
}

/** A line that was read from the upright page, with its place on the page as it is shown. */
export function shownLine(line: Line, turns: ReadonlyMap<number, Shown>): Line {
  return movedLine(line, (place) => shownPlace(place, turns));
}

function shownPlace(place: Provenance, turns: ReadonlyMap<number, Shown>): Provenance {
  const shown = place.kind === 'page' ? turns.get(place.page) : undefined;
  if (place.kind !== 'page' || shown === undefined || shown.turn === 0) return place;
  return { ...place, bbox: turnedBox(place.bbox, shown.turn, shown) };
}

function turnedCharacter(character: PageCharacter, by: Quarters, size: Size): PageCharacter {
  const { bbox, room, baseline, turn = 0 } = character;
  const isAcross = turn === 1 || turn === 3;
  const from = turnedPoint(isAcross ? [baseline, room[0]] : [room[0], baseline], by, size);
  const to = turnedPoint(isAcross ? [baseline, room[1]] : [room[1], baseline], by, size);
  const along = isAcross === (by % 2 === 1) ? 0 : 1;
  return {
    ...character,
    bbox: turnedBox(bbox, by, size),
    room: [Math.min(from[along], to[along]), Math.max(from[along], to[along])],
    baseline: from[along === 0 ? 1 : 0],
    turn: turn === null ? null : quarters(turn + by),
  };
}

function turnedRule({ orientation, at, from, to }: PageRule, by: Quarters, size: Size): PageRule {
  const isVertical = orientation === 'vertical';
  const box = isVertical ? ([at, from, at, to] as const) : ([from, at, to, at] as const);
  const [x0, y0, x1, y1] = turnedBox(box, by, size);
  return isVertical === (by % 2 === 1)
    ? { orientation: 'horizontal', at: y0, from: x0, to: x1 }
    : { orientation: 'vertical', at: x0, from: y0, to: y1 };
}

function turnedBox([x0, y0, x1, y1]: Bbox, by: Quarters, size: Size): Bbox {
  const a = turnedPoint([x0, y0], by, size);
  const b = turnedPoint([x1, y1], by, size);
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}

/** A point of a page of some size, after the page was turned clockwise. */
function turnedPoint(
  [x, y]: readonly [number, number],
  by: Quarters,
  { width, height }: Size,
): readonly [number, number] {
  switch (by) {
    case 0:
      return [x, y];
    case 1:
      return [height - y, x];
    case 2:
      return [width - x, height - y];
    case 3:
      return [y, width - x];
  }
}

function quarters(count: number): Quarters {
  return ([0, 1, 2, 3] as const)[count % 4] ?? 0;
}
