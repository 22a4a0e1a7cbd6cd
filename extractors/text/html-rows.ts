import { MOST_POSITIONS } from '../cell-grid/grid-size.ts';
import type { Range } from '../encoding/source-lines.ts';
import { type TableTag, tableTags } from './html-tags.ts';

/** A `<td>` or `<th>`: what stands in it without the tables nested in it. */
export interface HtmlCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly stretches: readonly Range[];
}

/** A `<table>` element taken apart. */
export interface HtmlTable extends Range {
  readonly rows: readonly (readonly HtmlCell[])[];
  /** Captions, and whatever stands between the tags without belonging to a cell. */
  readonly outside: readonly Range[];
  readonly nested: readonly HtmlTable[];
}

/** Tables nested deeper are read as part of the cell around them; forms nest two or three deep. */
const DEEPEST_NESTING = 16;

/** A start tag, an end tag and a row for each position of the largest grid. */
const MOST_TAGS = MOST_POSITIONS * 3;

interface OpenTable {
  readonly start: number;
  readonly rows: HtmlCell[][];
  readonly outside: Range[];
  readonly nested: HtmlTable[];
  cell: { rowSpan: number; columnSpan: number; stretches: Range[] } | null;
}

/** As in the HTML standard: a larger `colspan` counts as 1000, a larger `rowspan` as 65534. */
const LARGEST_SPAN = { colspan: 1000, rowspan: 65_534 } as const;

/**
 * Takes apart one `<table>…</table>`. End tags that HTML lets one omit (`</td>`, `</tr>`) may be
 * missing. Tables in cells become tables of their own. Null when there are more cells than any
 * grid may have.
 */
export function htmlTable(text: string, range: Range): HtmlTable | null {
  const tags = shallowTags(tableTags(text, range));
  const open: OpenTable[] = [];
  let done = range.start;
  let outermost: HtmlTable | null = null;
  let tagCount = 0;
  for (const tag of tags) {
    tagCount += 1;
    if (tagCount > MOST_TAGS) return null;
    keepStretch(open.at(-1), { start: done, end: tag.start });
    done = tag.end;
    if (tag.name !== 'table') {
      applyTag(open.at(-1), tag);
    } else if (!tag.isEnd) {
      open.push({ start: tag.start, rows: [], outside: [], nested: [], cell: null });
    } else {
      outermost = closedTable(open, tag.end) ?? outermost;
    }
  }
  return outermost ?? { ...range, rows: [], outside: [range], nested: [] };
}

/** The tags without those of tables nested too deep. */
function* shallowTags(tags: Iterable<TableTag>): Generator<TableTag> {
  let depth = 0;
  for (const tag of tags) {
    if (tag.name === 'table' && !tag.isEnd) depth += 1;
    if (depth <= DEEPEST_NESTING) yield tag;
    if (tag.name === 'table' && tag.isEnd) depth -= 1;
  }
}

/** Closes the innermost table: into the one around it, or as the result when there is none. */
function closedTable(open: OpenTable[], end: number): HtmlTable | null {
  const table = open.pop();
  if (table === undefined) return null;
  const { start, rows, outside, nested } = table;
  const closed = { start, end, rows, outside, nested };
  const parent = open.at(-1);
  if (parent === undefined) return closed;
  parent.nested.push(closed);
  return null;
}

function applyTag(table: OpenTable | undefined, tag: TableTag): void {
  if (table === undefined) return;
  table.cell = null;
  if (tag.isEnd || tag.name === 'caption') return;
  if (tag.name === 'tr') {
    table.rows.push([]);
    return;
  }
  const cell = {
    rowSpan: spanOf(tag, 'rowspan'),
    columnSpan: spanOf(tag, 'colspan'),
    stretches: [{ start: tag.end, end: tag.end }],
  };
  if (table.rows.length === 0) table.rows.push([]);
  table.rows.at(-1)?.push(cell);
  table.cell = cell;
}

function keepStretch(table: OpenTable | undefined, stretch: Range): void {
  if (table === undefined || stretch.end <= stretch.start) return;
  if (table.cell === null) table.outside.push(stretch);
  else if (table.cell.stretches[0]?.start === stretch.start) table.cell.stretches[0] = stretch;
  else table.cell.stretches.push(stretch);
}

function spanOf(tag: TableTag, name: 'rowspan' | 'colspan'): number {
  const printed = new RegExp(String.raw`\b${name}\s*=\s*["']?\s*(\d+)`, 'iu').exec(tag.attributes);
  const span = Number(printed?.[1] ?? 1);
  return Math.min(Math.max(span, 1), LARGEST_SPAN[name]);
}
