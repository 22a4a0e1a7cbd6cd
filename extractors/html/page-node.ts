import type { Range } from '../encoding/source-lines.ts';

/** Characters of a page, entities resolved; the range is where they stand in the decoded file. */
export interface PageText extends Range {
  readonly kind: 'text';
  readonly text: string;
}

/** An element of a page, without the comments in it. */
export interface PageElement extends Range {
  readonly kind: 'element';
  /** In lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | null;
  readonly children: readonly PageNode[];
}

export type PageNode = PageText | PageElement;

/** The words of `class` and `id`, in lower case. */
export function namesOf({ attributes }: PageElement): readonly string[] {
  return `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.toLowerCase().split(/\s+/u);
}

/** Elements of these names below a node, in document order, those inside each other included. */
export function descendants(node: PageElement, names: ReadonlySet<string>): readonly PageElement[] {
  const found: PageElement[] = [];
  const open: PageNode[] = [...node.children].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'text') continue;
    if (names.has(next.name)) found.push(next);
    for (let i = next.children.length - 1; i >= 0; i -= 1) {
      const child = next.children[i];
      if (child !== undefined) open.push(child);
    }
  }
  return found;
}
