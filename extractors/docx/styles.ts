import { childAt, childrenNamed } from '../xml/find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { type ParagraphProperties, paragraphProperties, valueAt } from './paragraph-properties.ts';

interface Style extends ParagraphProperties {
  readonly basedOn: string | null;
}

/** Properties of a paragraph style with those of the styles that it is based on. */
export type StyleProperties = (styleId: string | undefined) => ParagraphProperties;

/** Word allows no more; a loop of styles ends here. */
const LONGEST_CHAIN = 20;

/** Built-in headings have their outline level by name: `heading 3`. */
const HEADING_NAME = /^heading ([1-9])$/iu;

/** @param root `word/styles.xml`, where the file has one */
export function styleProperties(root: XmlElement | undefined): StyleProperties {
  const elements = root === undefined ? [] : childrenNamed(root, 'w:style');
  const styles = new Map(
    elements.map((element) => [element.attributes['w:styleId'] ?? '', styleOf(element)]),
  );
  const byDefault = elements.find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && /^(1|true|on)$/u.test(attributes['w:default'] ?? ''),
  )?.attributes['w:styleId'];
  return (styleId) => {
    let properties = paragraphProperties(undefined);
    let id = styleId ?? byDefault;
    for (let i = 0; i < LONGEST_CHAIN && id !== undefined; i += 1) {
      const style = styles.get(id);
      properties = {
        outlineLevel: properties.outlineLevel ?? style?.outlineLevel ?? null,
        listId: properties.listId ?? style?.listId ?? null,
        listLevel: properties.listLevel ?? style?.listLevel ?? null,
        printedLabel: null,
      };
      id = style?.basedOn ?? undefined;
    }
    return properties;
  };
}

function styleOf(element: XmlElement): Style {
  const properties = paragraphProperties(childAt(element, 'w:pPr'));
  const heading = HEADING_NAME.exec(valueAt(element, 'w:name') ?? '')?.[1];
  return {
    ...properties,
    outlineLevel: properties.outlineLevel ?? (heading === undefined ? null : Number(heading) - 1),
    basedOn: valueAt(element, 'w:basedOn') ?? null,
  };
}
