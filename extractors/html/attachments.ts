import type { Attachment } from '../../schemas/document/document.ts';
import { isFileLink, targetOf } from './links.ts';
import { descendants, type PageElement } from './page-node.ts';
import type { PageSource } from './page-source.ts';

const POINTING = new Set(['a', 'embed', 'iframe', 'object']);

/** The files that a page links to or shows in itself, each address once. */
export function attachments(source: PageSource, root: PageElement): readonly Attachment[] {
  const found = new Map<string, Attachment>();
  for (const element of descendants(root, POINTING)) {
    const target = targetOf(element)?.trim() ?? '';
    if (!isFileLink(element) || found.has(target)) continue;
    const text = textOf(element);
    found.set(target, { text, target, provenance: source.place(element) });
  }
  return [...found.values()];
}

function textOf({ children, attributes }: PageElement): string {
  const text = children.map(wholeText).join('').replace(/\s+/gu, ' ').trim();
  return text === '' ? (attributes['title'] ?? '').trim() : text;
}

function wholeText(node: PageElement['children'][number]): string {
  return node.kind === 'text' ? node.text : node.children.map(wholeText).join('');
}
