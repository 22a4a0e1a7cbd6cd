import type { PageElement } from './page-node.ts';

/** Elements that begin and end a line of their own. */
const BLOCK_ELEMENTS: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dir', 'div'],
  ...['dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4'],
  ...['h5', 'h6', 'header', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'optgroup'],
  ...['option', 'p', 'pre', 'section', 'summary', 'ul'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
]);

/** Word's own level of a paragraph: `mso-outline-level:1`. */
const OUTLINE_LEVEL = /mso-outline-level\s*:\s*([1-9])\b/iu;

export function isBlockElement({ name }: PageElement): boolean {
  return BLOCK_ELEMENTS.has(name);
}

/** The level of a title, null for other elements. */
export function headingLevel({ name, attributes }: PageElement): number | null {
  const level = /^h([1-6])$/u.exec(name)?.[1] ?? OUTLINE_LEVEL.exec(attributes['style'] ?? '')?.[1];
  return level === undefined ? null : Number(level);
}
