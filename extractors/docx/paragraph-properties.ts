import { childAt } from '../xml/find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** What a paragraph or its style says about outline and numbering; null where it is silent. */
export interface ParagraphProperties {
  /** From 0; 9 is body text. */
  readonly outlineLevel: number | null;
  /** `0` takes a paragraph out of the list of its style. */
  readonly listId: string | null;
  readonly listLevel: number | null;
  /** The number before the text, where the file holds it (Word 2003). */
  readonly printedLabel: string | null;
}

const SILENT = { outlineLevel: null, listId: null, listLevel: null, printedLabel: null };

/** @param properties a `w:pPr` */
export function paragraphProperties(properties: XmlElement | undefined): ParagraphProperties {
  if (properties === undefined) return SILENT;
  return {
    outlineLevel: numberAt(properties, 'w:outlineLvl'),
    listId: valueAt(properties, 'w:numPr', 'w:numId') ?? null,
    listLevel: numberAt(properties, 'w:numPr', 'w:ilvl'),
    printedLabel: childAt(properties, 'w:listPr', 'wx:t')?.attributes['wx:val'] ?? null,
  };
}

/** `w:val` of the element down a path. */
export function valueAt(element: XmlElement, ...path: readonly string[]): string | undefined {
  return childAt(element, ...path)?.attributes['w:val'];
}

/** The same as a whole number; null where there is none. */
export function numberAt(element: XmlElement, ...path: readonly string[]): number | null {
  const value = Number.parseInt(valueAt(element, ...path) ?? '', 10);
  return Number.isNaN(value) ? null : value;
}

/** On/off properties: present is on, unless the value says otherwise. */
export function isOn(element: XmlElement, ...path: readonly string[]): boolean {
  const found = childAt(element, ...path);
  return found !== undefined && !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? '');
}
