import type { XmlElement } from './xml-tree.ts';

/** The child elements, without the text between them. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).filter((child) => child.name === name);
}

/** The first element down a path of child names. */
export function childAt(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return element;
  const child = elementsOf(element).find((candidate) => candidate.name === name);
  return child === undefined ? undefined : childAt(child, ...rest);
}

/** The elements of a name at any depth, in document order. */
export function descendantsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsNamed(child, name),
  ]);
}

/** The characters of an element and of all in it. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}
