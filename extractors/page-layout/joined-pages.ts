import type { Bbox, Provenance } from '../../schemas/document/provenance.ts';
import { type PageColumns, pageColumns } from './page-columns.ts';
import type { PageCharacter, PageContent, PageRule } from './page-content.ts';
import { type TableFrame, tableFrame } from './table-frame.ts';

/** A stretch of a joined page that was printed on another one. */
interface Stretch {
  /** x of the joined page from which on it reaches. */
  readonly from: number;
  /** Number of the page that it was printed on, and how far it was moved to the right. */
  readonly page: number;
  readonly by: number;
}

export interface JoinedPages {
  /** Of joined pages the first shows the whole table; the others keep what stands below it. */
  readonly pages: readonly PageContent[];
  /** The place on the page that was printed. */
  readonly printedPlace: (place: Provenance) => Provenance;
}

/** Rules on the border of a table may lie so far beyond it. */
const BORDER_PT = 2;

/** Pages that show one table from left to right, put beside each other. */
export function joinedPages(pages: readonly PageContent[]): JoinedPages {
  const joined = new Map<number, PageContent>();
  const stretches = new Map<number, readonly Stretch[]>();
  for (const columns of pageColumns(pages)) joinColumns(columns, pages, { joined, stretches });
  if (joined.size === 0) return { pages, printedPlace: (place) => place };
  return {
    pages: pages.map((page, index) => joined.get(index) ?? page),
    printedPlace: (place) => printedPlace(place, stretches),
  };
}

function joinColumns(
  columns: PageColumns,
  pages: readonly PageContent[],
  {
    joined,
    stretches,
  }: { joined: Map<number, PageContent>; stretches: Map<number, readonly Stretch[]> },
): void {
  const [first, ...others] = columns.flatMap((index) => {
    const page = pages[index];
    const frame = page === undefined ? null : tableFrame(page);
    return page === undefined || frame === null ? [] : [{ index, page, frame }];
  });
  if (first === undefined) return;
  const bottom = Math.max(...[first, ...others].map(({ frame }) => frame.ys.at(-1) ?? 0));
  const own = parted(first.page, { ...first.frame, left: Number.NEGATIVE_INFINITY }, bottom);
  const found: Stretch[] = [];
  let { right } = first.frame;
  let { characters, rules } = own.table;
  for (const { index, page, frame } of others) {
    const by = right - frame.left;
    const isLast = index === others.at(-1)?.index;
    const sides = isLast ? { ...frame, right: Number.POSITIVE_INFINITY } : frame;
    const { table, rest } = parted(page, sides, bottom);
    characters = [...characters, ...table.characters.map((each) => movedCharacter(each, by))];
    rules = [...rules, ...table.rules.map((each) => movedRule(each, by))];
    found.push({ from: right, page: page.number, by });
    joined.set(index, { ...page, ...rest });
    right += frame.right - frame.left;
  }
  joined.set(first.index, {
    ...first.page,
    width: first.page.width + right - first.frame.right,
    characters: [...characters, ...own.rest.characters],
    rules: [...rules, ...own.rest.rules],
  });
  stretches.set(first.page.number, found);
}

type Marks = Pick<PageContent, 'characters' | 'rules'>;

/**
 * What stands above and inside the table of a page, and what stands below. What hangs out at a side where
 * another page goes on is printed there, too.
 */
function parted(
  { characters, rules }: PageContent,
  { left, right }: Pick<TableFrame, 'left' | 'right'>,
  bottom: number,
): { readonly table: Marks; readonly rest: Marks } {
  const isBelow = ([, y0, , y1]: Bbox) => (y0 + y1) / 2 > bottom + BORDER_PT;
  const isBetween = ([x0, , x1]: Bbox) => (x0 + x1) / 2 >= left && (x0 + x1) / 2 < right;
  const isRuleBelow = ({ orientation, at, from }: PageRule) =>
    (orientation === 'horizontal' ? at : from) > bottom + BORDER_PT;
  return {
    table: {
      characters: characters.filter(({ bbox }) => !isBelow(bbox) && isBetween(bbox)),
      rules: rules.filter((rule) => !isRuleBelow(rule)),
    },
    rest: {
      characters: characters.filter(({ bbox }) => isBelow(bbox)),
      rules: rules.filter(isRuleBelow),
    },
  };
}

function movedCharacter(character: PageCharacter, by: number): PageCharacter {
  const { bbox, room, baseline, turn } = character;
  const moved = { ...character, bbox: movedBox(bbox, by) };
  return turn === 1 || turn === 3
    ? { ...moved, baseline: baseline + by }
    : { ...moved, room: [room[0] + by, room[1] + by] };
}

function movedRule(rule: PageRule, by: number): PageRule {
  return rule.orientation === 'vertical'
    ? { ...rule, at: rule.at + by }
    : { ...rule, from: rule.from + by, to: rule.to + by };
}

function movedBox([x0, y0, x1, y1]: Bbox, by: number): Bbox {
  return [x0 + by, y0, x1 + by, y1];
}

function printedPlace(
  place: Provenance,
  stretches: ReadonlyMap<number, readonly Stretch[]>,
): Provenance {
  const joined = place.kind === 'page' ? stretches.get(place.page) : undefined;
  if (place.kind !== 'page' || joined === undefined) return place;
  const [x0, y0, x1, y1] = place.bbox;
  const own = joined.findLast(({ from }) => from <= x0 + BORDER_PT);
  const next = joined.find(({ from }) => from > x0 + BORDER_PT);
  // What reaches over the edge of the paper is shown as far as it stands on the first page.
  const end = Math.min(x1, next?.from ?? x1);
  if (own === undefined) return end === x1 ? place : { ...place, bbox: [x0, y0, end, y1] };
  return { ...place, page: own.page, bbox: movedBox([x0, y0, end, y1], -own.by) };
}
