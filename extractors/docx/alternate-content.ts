import { childrenNamed, descendantsNamed, elementsOf } from '../xml/find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/**
 * The child elements that are to be read: of alternatives (ECMA-376 part 3) one, so that a text box
 * written for new and for old programs is there once. The first is taken, unless only the fallback
 * holds text.
 */
export function chosen(element: XmlElement): readonly XmlElement[] {
  if (element.name !== 'mc:AlternateContent') return elementsOf(element);
  const alternatives = ['mc:Choice', 'mc:Fallback'].flatMap((name) => childrenNamed(element, name));
  const withText = alternatives.find((one) => descendantsNamed(one, 'w:t').length > 0);
  return elementsOf(withText ?? alternatives[0] ?? { name: '', attributes: {}, children: [] });
}
