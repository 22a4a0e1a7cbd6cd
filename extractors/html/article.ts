import { type DataTable, flowOf, type TextRun, type Zones } from './flow.ts';
import { namesOf, type PageElement, type PageNode } from './page-node.ts';
import { holdsFigure } from './table-kind.ts';
import { isBlockElement } from './text-level.ts';

/**
 * Names that content management systems give to the element that holds an article; they decide
 * only how far up the article goes, and pages without one are read as well.
 */
const ARTICLE_NAMES: ReadonlySet<string> = new Set([
  ...['article', 'article-content', 'article_content', 'articlecontent', 'con_text', 'content'],
  ...['custom_unionstyle', 'detail-content', 'news_content', 'pages_content', 'text_content'],
  ...['trs_editor', 'trs_ueditor', 'trs_ueditor_default', 'ucap-content', 'v_news_content'],
  ...['view', 'vsb_content', 'wordsection1', 'xxgk_content', 'zoom', 'zoomcon'],
]);

const FRAME_NAMES: ReadonlySet<string> = new Set([
  ...['bdsharebuttonbox', 'breadcrumb', 'breadcrumbs', 'copyright', 'crumb', 'crumbs', 'footer'],
  ...['menu', 'nav', 'pagination', 'position', 'share', 'sidebar'],
]);

const FRAME_ELEMENTS: ReadonlySet<string> = new Set(['nav', 'aside']);
const FRAME_ROLES: ReadonlySet<string> = new Set(['banner', 'contentinfo', 'navigation', 'search']);

/** Elements that an article may fill; others are parts of one. */
const CONTAINERS: ReadonlySet<string> = new Set([
  ...['article', 'blockquote', 'body', 'center', 'div', 'form', 'main', 'section', 'td', 'th'],
]);

/** A run of prose: an end of sentence, and hardly a link. */
const SENTENCE_END = '\u3002';
const SHORTEST_PROSE = 20;
const LARGEST_PROSE_LINK_SHARE = 0.3;

/** What one paragraph or table counts at most, so that long ones do not outweigh the rest. */
const MOST_WEIGHT = 200;

/** So little prose may stand outside of an article: a note on copyright, a summary of news. */
const LARGEST_OUTSIDE_SHARE = 0.05;
/** Outside of an element that is named as an article more may: its name says so. */
const LARGEST_OUTSIDE_NAMED_SHARE = 0.5;

/** A group of links: so many of its characters are links. */
const FRAME_LINK_SHARE = 0.5;
/** What an article takes in around it has hardly a link in it. */
const LARGEST_TAKEN_LINK_SHARE = 0.2;

const NO_ZONES: Zones = new Map();

/** Sums over all that an element shows. */
interface Holdings {
  readonly weight: number;
  readonly tables: number;
  readonly characters: number;
  readonly linkCharacters: number;
  /** Whether it is named as an article, or holds text in an element that is. */
  readonly holdsNamed: boolean;
  /** A table of data itself: what stands in its cells is no frame. */
  readonly isData: boolean;
}

type HoldingsOf = (element: PageElement) => Holdings;

/**
 * Which elements of a page are its article and which the frame around it. The article is the
 * lowest element that holds the prose and the tables of data; it reaches up to where menus and
 * other groups of links begin. What is cut off is prose in traces only, and never a table.
 */
export function articleZones(body: PageElement): Zones {
  const holdings = holdingsIn(body);
  const article = grown(lowest(body, holdings), body, holdings);
  const zones = new Map<PageElement, 'article' | 'frame'>([[body, 'frame']]);
  markFrames(article, holdings, zones);
  return zones.set(article, 'article');
}

function holdingsIn(body: PageElement): HoldingsOf {
  const sums = new Map<PageElement, Holdings>();
  for (const item of flowOf(body, NO_ZONES)) {
    if (item.kind === 'table') addUpwards(sums, body, item.element, tableHoldings(item));
    else if (item.kind === 'run' && !item.isAside) {
      addUpwards(sums, body, item.parent, runHoldings(item));
    }
  }
  return (element) => sums.get(element) ?? NOTHING;
}

/** Adds what an element holds to its sums and to those of all around it. */
function addUpwards(
  sums: Map<PageElement, Holdings>,
  body: PageElement,
  from: PageElement,
  own: Holdings,
): void {
  let holdsNamed = false;
  for (let at: PageElement | null = from; at !== null; at = at === body ? null : at.parent) {
    const sum = sums.get(at) ?? NOTHING;
    holdsNamed ||= isNamed(at);
    sums.set(at, {
      weight: sum.weight + own.weight,
      tables: sum.tables + own.tables,
      characters: sum.characters + own.characters,
      linkCharacters: sum.linkCharacters + own.linkCharacters,
      holdsNamed: sum.holdsNamed || holdsNamed,
      isData: sum.isData || (own.isData && at === from),
    });
  }
}

const NOTHING: Holdings = {
  weight: 0,
  tables: 0,
  characters: 0,
  linkCharacters: 0,
  holdsNamed: false,
  isData: false,
};

function isNamed(element: PageElement): boolean {
  return namesOf(element).some((name) => ARTICLE_NAMES.has(name));
}

function runHoldings({ texts, characters, linkCharacters }: TextRun): Holdings {
  const isProse =
    characters >= SHORTEST_PROSE &&
    linkCharacters <= characters * LARGEST_PROSE_LINK_SHARE &&
    texts.some(({ text }) => text.includes(SENTENCE_END));
  const weight = isProse ? Math.min(characters, MOST_WEIGHT) : 0;
  return { ...NOTHING, weight, characters, linkCharacters };
}

/** A table of links is a menu; one without figures describes the page (its number, its date). */
function tableHoldings({ element }: DataTable): Holdings {
  const runs = flowOf(element, NO_ZONES).filter((item) => item.kind === 'run');
  const sum = (count: (run: TextRun) => number) => runs.reduce((all, run) => all + count(run), 0);
  const characters = sum((run) => run.characters);
  const linkCharacters = sum((run) => run.linkCharacters);
  const isMenu = linkCharacters >= characters * FRAME_LINK_SHARE;
  const tables = isMenu || !holdsFigure(element) ? 0 : 1;
  const weight = tables * MOST_WEIGHT;
  return { ...NOTHING, weight, tables, characters, linkCharacters, isData: true };
}

/** Goes down while one child holds all that counts, or all but traces. */
function lowest(body: PageElement, holdings: HoldingsOf): PageElement {
  let at = body;
  for (;;) {
    const all = holdings(at);
    const elements = at.children.filter((child) => child.kind === 'element');
    const next = elements.find((child) => holdsArticle(holdings(child), all));
    if (next === undefined) return at;
    const others = elements.filter((child) => child !== next);
    if (others.some((child) => isLostBeside(holdings(child), holdings(next)))) return at;
    at = next;
  }
}

function holdsArticle(child: Holdings, all: Holdings): boolean {
  if (all.weight === 0) return child.holdsNamed;
  const outside = all.weight - child.weight;
  const most = child.holdsNamed ? LARGEST_OUTSIDE_NAMED_SHARE : LARGEST_OUTSIDE_SHARE;
  return child.weight > 0 && child.tables === all.tables && outside <= all.weight * most;
}

/** Another part that is named as an article, beside one that is. */
function isLostBeside(other: Holdings, article: Holdings): boolean {
  return other.holdsNamed && article.holdsNamed && other.weight > 0;
}

/** Up to the nearest container, and on while what is taken in is no menu. */
function grown(lowestElement: PageElement, body: PageElement, holdings: HoldingsOf): PageElement {
  let article = lowestElement;
  while (article !== body && article.parent !== null) {
    const outer = article.parent;
    if (CONTAINERS.has(article.name) && !isTakenIn(article, outer, holdings)) break;
    article = outer;
  }
  return article;
}

function isTakenIn(article: PageElement, outer: PageElement, holdings: HoldingsOf): boolean {
  if (isNamed(article) || outer.children.some((child) => isFrame(child, holdings))) return false;
  const [inner, all] = [holdings(article), holdings(outer)];
  const links = all.linkCharacters - inner.linkCharacters;
  return links <= (all.characters - inner.characters) * LARGEST_TAKEN_LINK_SHARE;
}

/** Marks the groups of links and the named parts of the frame that stand inside the article. */
function markFrames(
  article: PageElement,
  holdings: HoldingsOf,
  zones: Map<PageElement, 'article' | 'frame'>,
): void {
  const open = [...article.children];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'text') continue;
    if (isFrame(next, holdings)) zones.set(next, 'frame');
    else if (!holdings(next).isData) open.push(...next.children);
  }
}

function isFrame(node: PageNode, holdings: HoldingsOf): boolean {
  if (node.kind === 'text' || !isBlockElement(node)) return false;
  const { weight, characters, linkCharacters } = holdings(node);
  if (weight > 0 || characters === 0) return false;
  return isFrameByName(node) || linkCharacters >= characters * FRAME_LINK_SHARE;
}

function isFrameByName(element: PageElement): boolean {
  return (
    FRAME_ELEMENTS.has(element.name) ||
    FRAME_ROLES.has(element.attributes['role'] ?? '') ||
    namesOf(element).some((name) => FRAME_NAMES.has(name))
  );
}
