import type { Line } from '../../schemas/document/block.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import { MOST_POSITIONS } from '../cell-grid/grid-size.ts';
import type { DraftBlock } from '../cell-grid/numbered-tables.ts';
import type { FlowItem, TextRun, Zones } from './flow.ts';
import { inlineLines } from './inline-lines.ts';
import { asOneLine, furniture, placeOf } from './line-blocks.ts';
import type { PageElement } from './page-node.ts';
import type { PageSource } from './page-source.ts';
import { tableReading } from './table-reading.ts';

/** Longer titles are paragraphs that an editor made bold by marking them as titles. */
const LONGEST_TITLE_CHARACTERS = 80;

/** An address that holds the image itself is not worth keeping. */
const LONGEST_IMAGE_ADDRESS = 200;

/** Beyond so many positions in all tables the rest is kept as paragraphs: a bound for the memory. */
const MOST_POSITIONS_IN_ALL = 10 * MOST_POSITIONS;

interface Reading {
  readonly source: PageSource;
  readonly zones: Zones;
  readonly blocks: DraftBlock[];
  readonly problems: Problem[];
  /** Lines of the frame that no block holds yet. */
  aside: Line[];
  positions: number;
}

/** Blocks of what a page shows, in order; neighbouring lines of its frame become one. */
export function pageBlocks(
  source: PageSource,
  items: readonly FlowItem[],
  zones: Zones,
): { readonly blocks: readonly DraftBlock[]; readonly problems: readonly Problem[] } {
  const reading: Reading = { source, zones, blocks: [], problems: [], aside: [], positions: 0 };
  readAll(reading, items);
  endAside(reading);
  return reading;
}

function readAll(reading: Reading, items: readonly FlowItem[]): void {
  for (const item of items) {
    if (item.kind === 'run' && item.isAside) {
      reading.aside.push(...asOneLine(inlineLines(reading.source, item.texts)));
      continue;
    }
    endAside(reading);
    if (item.kind === 'run') reading.blocks.push(...runBlocks(reading.source, item));
    else if (item.kind === 'image')
      reading.blocks.push(...imageBlocks(reading.source, item.element));
    else readTable(reading, item.element);
  }
}

function endAside(reading: Reading): void {
  reading.blocks.push(...furniture('navigation', reading.aside));
  reading.aside = [];
}

/** What stands beside the cells, then the table, then the tables in its cells. */
function readTable(reading: Reading, element: PageElement): void {
  const most = MOST_POSITIONS_IN_ALL - reading.positions;
  const { before, table, nested, problems } = tableReading(reading, element, most);
  readAll(reading, before);
  endAside(reading);
  if (table !== null) {
    reading.positions += table.rowCount * table.columnCount;
    reading.blocks.push(table);
  }
  reading.problems.push(...problems);
  readAll(reading, nested);
}

function runBlocks(source: PageSource, { texts, level }: TextRun): readonly DraftBlock[] {
  const lines = inlineLines(source, texts);
  const provenance = placeOf(lines);
  if (provenance === null) return [];
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  return level === null || length > LONGEST_TITLE_CHARACTERS
    ? [{ kind: 'paragraph', lines, provenance }]
    : [{ kind: 'heading', level, lines, provenance }];
}

function imageBlocks(source: PageSource, image: PageElement): readonly DraftBlock[] {
  const { alt = '', src = '' } = image.attributes;
  const text = (alt.trim() === '' ? src : alt).trim().slice(0, LONGEST_IMAGE_ADDRESS);
  return text === '' ? [] : furniture('image', [{ text, provenance: source.place(image) }]);
}
