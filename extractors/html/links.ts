import type { PageElement } from './page-node.ts';

/** Files that portals hang below a page. */
const FILE_NAME = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|rtf|csv|zip|rar|7z|tiff?|mht)$/iu;

/** Where an element leads or what it holds from elsewhere, as printed; null for others. */
export function targetOf({ name, attributes }: PageElement): string | null {
  const { href, src, data } = attributes;
  if (name === 'a') return href ?? null;
  if (name === 'object') return data ?? null;
  return name === 'iframe' || name === 'frame' || name === 'embed' ? (src ?? null) : null;
}

/** A link to a file: by the name in the address or, where a script serves it, as printed. */
export function isFileLink(element: PageElement): boolean {
  const target = targetOf(element);
  if (target === null || /^(?:#|javascript:|mailto:)/iu.test(target.trim())) return false;
  const [address = '', query = ''] = target.trim().split(/[?#]/u);
  const isNamed = FILE_NAME.test(address) || FILE_NAME.test(query);
  return isNamed || element.attributes['download'] !== undefined;
}

/** A link that leads out of the article: not to a place in it, and to no file. */
export function isLink(element: PageElement): boolean {
  const { href } = element.attributes;
  if (element.name !== 'a' || href === undefined) return false;
  return !/^#./u.test(href) && !isFileLink(element);
}
