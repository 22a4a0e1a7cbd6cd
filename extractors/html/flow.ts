import { isLink } from './links.ts';
import type { PageElement, PageNode, PageText } from './page-node.ts';
import { tableKind } from './table-kind.ts';
import { headingLevel, isBlockElement } from './text-level.ts';
import { isHidden, isWithoutText } from './visibility.ts';

/** A line of the page as shown: texts with no break between them. */
export interface TextRun {
  readonly kind: 'run';
  readonly texts: readonly PageText[];
  /** Innermost element that holds the first text. */
  readonly parent: PageElement;
  /** Characters that are shown, white space left out, and those of them that lead elsewhere. */
  readonly characters: number;
  readonly linkCharacters: number;
  readonly level: number | null;
  /** Part of the frame around the article: menus, footers, what is hidden. */
  readonly isAside: boolean;
}

export interface DataTable {
  readonly kind: 'table';
  readonly element: PageElement;
}

interface Image {
  readonly kind: 'image';
  readonly element: PageElement;
}

export type FlowItem = TextRun | DataTable | Image;

/** Says of elements that all in them is article or frame; undefined where that does not change. */
export type Zones = ReadonlyMap<PageElement, 'article' | 'frame'>;

interface State {
  readonly level: number | null;
  readonly isAside: boolean;
  readonly isLink: boolean;
}

interface Flow {
  readonly items: FlowItem[];
  readonly zones: Zones;
  run: { texts: PageText[]; parent: PageElement; characters: number; links: number } | null;
}

/**
 * What the children of an element show, in order: text cut at block elements and line breaks,
 * tables of data whole, tables that only lay out cell by cell.
 */
export function flowOf(element: PageElement, zones: Zones): readonly FlowItem[] {
  const flow: Flow = { items: [], zones, run: null };
  const isAside = zones.get(element) === 'frame';
  const state = { level: headingLevel(element), isAside, isLink: false };
  visitAll(flow, element, state);
  endRun(flow, state);
  return flow.items;
}

function visitAll(flow: Flow, element: PageElement, state: State): void {
  for (const child of element.children) visit(flow, child, element, state);
}

function visit(flow: Flow, node: PageNode, parent: PageElement, state: State): void {
  if (node.kind === 'text') {
    keepText(flow, node, parent, state);
  } else if (node.name === 'br') {
    if (state.level === null) endRun(flow, state);
  } else if (node.name === 'img') {
    flow.items.push({ kind: 'image', element: node });
  } else if (!isWithoutText(node)) {
    visitElement(flow, node, state);
  }
}

function visitElement(flow: Flow, element: PageElement, state: State): void {
  const zone = flow.zones.get(element);
  const isAside = zone === undefined ? state.isAside || isHidden(element) : zone === 'frame';
  const inner: State = {
    level: headingLevel(element) ?? state.level,
    isAside,
    isLink: state.isLink || isLink(element),
  };
  const isBreak = isBlockElement(element) || isAside !== state.isAside;
  if (isBreak) endRun(flow, state);
  const kind = element.name === 'table' && !isAside ? tableKind(element) : 'layout';
  if (kind === 'data') flow.items.push({ kind: 'table', element });
  else visitAll(flow, element, inner);
  if (isBreak) endRun(flow, inner);
}

function keepText(flow: Flow, node: PageText, parent: PageElement, state: State): void {
  const characters = node.text.replace(/\s+/gu, '').length;
  flow.run ??= { texts: [], parent, characters: 0, links: 0 };
  flow.run.texts.push(node);
  flow.run.characters += characters;
  if (state.isLink) flow.run.links += characters;
}

function endRun(flow: Flow, { level, isAside }: State): void {
  const { run } = flow;
  flow.run = null;
  if (run === null || run.characters === 0) return;
  const { texts, parent, characters, links } = run;
  flow.items.push({
    kind: 'run',
    texts,
    parent,
    characters,
    linkCharacters: links,
    level,
    isAside,
  });
}
