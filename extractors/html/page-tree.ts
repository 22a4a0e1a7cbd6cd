import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { SourceError } from '../../schemas/errors.ts';
import type { Range } from '../encoding/source-lines.ts';
import type { PageElement, PageNode } from './page-node.ts';

/** The page of a filing has some ten thousand; unclosed formatting tags multiply without end. */
const MOST_NODES = 1_000_000;

/** So many elements open at once are no page; the parser looks through them at every tag. */
const DEEPEST_NESTING = 5000;

/** Deeper elements become siblings, as in browsers (Blink: 512): walking them stays bounded. */
const DEEPEST_KEPT = 512;

interface OpenElement extends Omit<PageElement, 'children'> {
  readonly children: PageNode[];
}

/**
 * The tree that a browser makes of a page: unclosed and misnested tags as the HTML standard mends
 * them. The root element is `html`.
 *
 * @throws SourceError `html.too-large`, `html.too-deep`
 */
export function pageTree(text: string, source: string): PageElement {
  const document = parse(text, {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    treeAdapter: boundedAdapter(source),
  });
  const root: OpenElement = openElement('#document', {}, null, { start: 0, end: text.length });
  const open = children(document, root, 0).reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, parent, depth } = next;
    const range = rangeOf(node, parent);
    if (node.nodeName === '#text' && 'value' in node) {
      parent.children.push({ kind: 'text', text: node.value, ...range });
    } else if ('tagName' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      const element = openElement(node.tagName, attributes, parent, range);
      parent.children.push(element);
      const isDeepest = depth >= DEEPEST_KEPT;
      const within = isDeepest ? parent : element;
      open.push(...children(node, within, isDeepest ? depth : depth + 1).reverse());
    }
  }
  return root;
}

type Node = DefaultTreeAdapterTypes.ChildNode;

interface Pending {
  readonly node: Node;
  readonly parent: OpenElement;
  readonly depth: number;
}

function children(
  node: DefaultTreeAdapterTypes.ParentNode,
  parent: OpenElement,
  depth: number,
): Pending[] {
  return node.childNodes.map((child) => ({ node: child, parent, depth }));
}

function openElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  parent: PageElement | null,
  { start, end }: Range,
): OpenElement {
  return {
    kind: 'element',
    name: name.toLowerCase(),
    attributes,
    parent,
    children: [],
    start,
    end,
  };
}

/** Elements that the standard adds (`tbody`) stand nowhere: they take the place of their parent. */
function rangeOf(node: Node, parent: PageElement): Range {
  const location = node.sourceCodeLocation;
  if (location === null || location === undefined) return { start: parent.start, end: parent.end };
  return { start: location.startOffset, end: location.endOffset };
}

function boundedAdapter(source: string): typeof defaultTreeAdapter {
  let nodes = 0;
  let depth = 0;
  const count = (): void => {
    nodes += 1;
    if (nodes <= MOST_NODES) return;
    throw tooMuch('html.too-large', source, `more than ${MOST_NODES} elements and texts`);
  };
  return {
    ...defaultTreeAdapter,
    createElement(...given) {
      count();
      return defaultTreeAdapter.createElement(...given);
    },
    createTextNode(value) {
      count();
      return defaultTreeAdapter.createTextNode(value);
    },
    onItemPush() {
      depth += 1;
      if (depth <= DEEPEST_NESTING) return;
      throw tooMuch('html.too-deep', source, `elements nested more than ${DEEPEST_NESTING} deep`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

function tooMuch(code: string, source: string, what: string): SourceError {
  return new SourceError(code, source, `${source} has ${what}; it is no page of a filing`);
}
