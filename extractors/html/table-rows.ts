import type { PageElement } from './page-node.ts';

/** A `<td>` or `<th>` with the spans that it states. */
export interface PageCell {
  readonly element: PageElement;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** As in the HTML standard: a larger `colspan` counts as 1000, a larger `rowspan` as 65534. */
const LARGEST_SPAN = { colspan: 1000, rowspan: 65_534 } as const;

const SECTIONS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/** Rows of a table without those of the tables in it; a span ends with its row group. */
export function tableRows(table: PageElement): readonly (readonly PageCell[])[] {
  return elements(table)
    .filter(({ name }) => SECTIONS.has(name))
    .flatMap(sectionRows);
}

/** The caption and whatever else a table holds beside rows. */
export function besideRows(table: PageElement): readonly PageElement[] {
  return elements(table).filter(({ name }) => !SECTIONS.has(name));
}

function sectionRows(section: PageElement): readonly (readonly PageCell[])[] {
  const rows = elements(section).filter(({ name }) => name === 'tr');
  return rows.map((row, at) =>
    elements(row)
      .filter(({ name }) => name === 'td' || name === 'th')
      .map((element) => {
        const left = rows.length - at;
        const rowSpan = spanOf(element, 'rowspan');
        return {
          element,
          rowSpan: rowSpan === 0 ? left : Math.min(rowSpan, left),
          columnSpan: Math.max(spanOf(element, 'colspan'), 1),
        };
      }),
  );
}

/** Zero rows mean all that are left, zero columns one; what is no number counts as one. */
function spanOf({ attributes }: PageElement, name: 'rowspan' | 'colspan'): number {
  const printed = /^\s*(\d{1,9})/u.exec(attributes[name] ?? '')?.[1];
  return printed === undefined ? 1 : Math.min(Number(printed), LARGEST_SPAN[name]);
}

function elements(parent: PageElement): readonly PageElement[] {
  return parent.children.flatMap((child) => (child.kind === 'element' ? [child] : []));
}
