import type { FlowItem } from './flow.ts';

/** `12`, `- 12 -`, `3/9`: a page number, or what is left where the field has no result. */
const PAGE_NUMBER = /^[\s\d/\-\u2013\u2014\u2015\uff0d\u00b7]*$/u;

/** The content of headers and footers: what stands on each page is no text of the filing. */
export function marginFurniture(items: readonly FlowItem[]): readonly FlowItem[] {
  return items.flatMap((item) => {
    switch (item.kind) {
      case 'furniture':
      case 'embedded':
        return [item];
      case 'table':
        return item.rows.flat().flatMap(({ content }) => marginFurniture(content));
      case 'paragraph': {
        if (!/\S/u.test(item.text)) return [];
        const role = PAGE_NUMBER.test(item.text) ? 'page-number' : 'running-head';
        return [{ kind: 'furniture', role, lines: [item.text.trim()] } as const];
      }
      default:
        return item satisfies never;
    }
  });
}
