import type { Line } from '../../schemas/document/block.ts';
import type { DraftBlock } from '../cell-grid/numbered-tables.ts';
import { furniture } from './line-blocks.ts';
import { descendants, type PageElement } from './page-node.ts';
import type { PageSource } from './page-source.ts';

/** Names of the Guide to the Development of Government Websites (State Council Office, 2017). */
const ARTICLE_TITLE = 'articletitle';
const SITE_NAME = 'sitename';
const KEPT: ReadonlySet<string> = new Set([ARTICLE_TITLE, SITE_NAME, 'pubdate', 'contentsource']);

/** What parts the title of an article from the names of column and site: `_`, `|`, ` - `. */
const TITLE_PARTS = /[_|\uff5c]|\s[-\u2013\u2014]+\s|--+|\u2014\u2014/u;

const META = new Set(['meta']);
const TITLE = new Set(['title']);

/**
 * The title of the article as the head of the page states it, as a heading, and behind it the
 * whole of what the head says. Of a `<title>` the longest part is the article's: the others name
 * column and site.
 */
export function pageTitle(source: PageSource, root: PageElement): readonly DraftBlock[] {
  const metas = metaLines(source, root);
  const title = titleLine(source, root);
  const metaLine = (wanted: string) => metas.find(({ name }) => name === wanted)?.line ?? null;
  const article = metaLine(ARTICLE_TITLE) ?? partOf(title, metaLine(SITE_NAME)?.text);
  const heading: readonly DraftBlock[] =
    article === null
      ? []
      : [{ kind: 'heading', level: 1, lines: [article], provenance: article.provenance }];
  const rest = [...(title === null ? [] : [title]), ...metas.map(({ line }) => line)];
  return [
    ...heading,
    ...furniture(
      'navigation',
      rest.filter((line) => line !== article),
    ),
  ];
}

function metaLines(source: PageSource, root: PageElement) {
  return descendants(root, META).flatMap((meta) => {
    const name = (meta.attributes['name'] ?? '').toLowerCase();
    const text = (meta.attributes['content'] ?? '').trim();
    if (text === '' || !KEPT.has(name)) return [];
    return [{ name, line: { text, provenance: source.place(meta) } }];
  });
}

function titleLine(source: PageSource, root: PageElement): Line | null {
  const [title] = descendants(root, TITLE).flatMap(({ children }) => children);
  const text = title?.kind === 'text' ? title.text.replace(/\s+/gu, ' ').trim() : '';
  return title === undefined || text === '' ? null : { text, provenance: source.place(title) };
}

function partOf(title: Line | null, site: string | undefined): Line | null {
  if (title === null) return null;
  const parts = title.text.split(TITLE_PARTS).map((part) => part.trim());
  const others = parts.filter((part) => part !== '' && part !== site);
  const [longest] = others.sort((a, b) => b.length - a.length);
  return longest === undefined ? null : { ...title, text: longest };
}
