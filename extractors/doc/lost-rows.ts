import type { FlowItem, FlowTable } from '../word-flow/flow.ts';
import { cellText } from '../word-flow/table-grid.ts';

/** A column where nothing is known about widths. */
const ASSUMED_WIDTH = 1000;

/**
 * Rows from cells whose row ends are lost, because the formatting of their marks is: in the text a
 * row end is one more cell mark with nothing before it. Where these come again at one distance
 * throughout, they are the row ends; null where they do not, as merged cells make it.
 */
export function lostRows(cells: readonly (readonly FlowItem[])[]): FlowTable | null {
  const isBlank = cells.map((content) => cellText(content) === '');
  const width = isBlank.findIndex(
    (_, i) =>
      i >= 2 &&
      cells.length % (i + 1) === 0 &&
      isBlank.every((blank, at) => blank || at % (i + 1) !== i),
  );
  if (width < 0) return null;
  const rows = Array.from({ length: cells.length / (width + 1) }, (_, row) =>
    cells.slice(row * (width + 1), (row + 1) * (width + 1) - 1).map(
      (content, column) =>
        ({
          left: column * ASSUMED_WIDTH,
          right: (column + 1) * ASSUMED_WIDTH,
          vertical: 'alone',
          content,
        }) as const,
    ),
  );
  return { kind: 'table', rows, spans: 'lost' };
}
