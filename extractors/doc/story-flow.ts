import type { FlowCell, FlowItem, FlowRow } from '../word-flow/flow.ts';
import { lostRows } from './lost-rows.ts';
import type { CellDefinition } from './row-definition.ts';
import type { StoryParagraph } from './story-paragraphs.ts';

/** A table whose last row has not ended; the marks in the text say what belongs together. */
interface OpenTable {
  readonly rows: FlowRow[];
  row: (readonly FlowItem[])[];
  cell: FlowItem[];
  areShapesKnown: boolean;
}

/** Tables nest by depth alone, so a damaged file could ask for any; Word stops well before. */
const DEEPEST_NESTING = 100;

/** A column where a row says nothing about its cells. */
const ASSUMED_WIDTH = 1000;

/** The flow of a story, and how many cells had no row that they belong to. */
interface StoryFlow {
  readonly items: readonly FlowItem[];
  readonly rowlessCells: number;
}

/** Paragraphs put together to tables, by the marks at their ends and the definitions of rows. */
export function storyFlow(paragraphs: readonly StoryParagraph[]): StoryFlow {
  let rowlessCells = 0;
  const items: FlowItem[] = [];
  const open: OpenTable[] = [];
  const innermost = (): FlowItem[] => open.at(-1)?.cell ?? items;
  const close = (): void => {
    const table = open.pop();
    if (table === undefined) return;
    rowlessCells += table.row.length;
    innermost().push(...closedTable(table));
  };
  for (const paragraph of paragraphs) {
    const depth = Math.min(paragraph.depth, DEEPEST_NESTING);
    while (open.length > depth) close();
    while (open.length < depth) {
      open.push({ rows: [], row: [], cell: [], areShapesKnown: true });
    }
    const table = open.at(-1);
    if (table !== undefined && paragraph.ends === 'row') {
      endRow(table, paragraph.cells);
      continue;
    }
    innermost().push(...paragraphItems(paragraph));
    if (table !== undefined && paragraph.ends === 'cell') endCell(table);
  }
  while (open.length > 0) close();
  return { items, rowlessCells };
}

function paragraphItems({ text, level, pictureCount }: StoryParagraph): readonly FlowItem[] {
  const images = Array.from(
    { length: pictureCount },
    () => ({ kind: 'furniture', role: 'image', lines: ['image'] }) as const,
  );
  return [{ kind: 'paragraph', text, level }, ...images];
}

function endCell(table: OpenTable): void {
  table.row.push(table.cell);
  table.cell = [];
}

/** Cells that the row defines but no mark ends are empty; marks beyond are kept behind the others. */
function endRow(table: OpenTable, cells: readonly CellDefinition[] | null): void {
  if (cells === null) table.areShapesKnown = false;
  const known = cells ?? [];
  const end = known.at(-1)?.right ?? 0;
  const assumed = table.row.slice(known.length).map(
    (_, i): CellDefinition => ({
      left: end + i * ASSUMED_WIDTH,
      right: end + (i + 1) * ASSUMED_WIDTH,
      vertical: 'alone',
      isMerged: false,
    }),
  );
  const row: FlowCell[] = [];
  [...known, ...assumed].forEach(({ left, right, vertical, isMerged }, i) => {
    const before = row.at(-1);
    if (isMerged && before !== undefined) row[row.length - 1] = { ...before, right };
    else row.push({ left, right, vertical, content: table.row[i] ?? [] });
  });
  if (row.length > 0) table.rows.push(row);
  table.row = [];
  table.cell = [];
}

/** Cells whose row never ends, because its mark is lost, are kept: as rows if they can be told. */
function closedTable(table: OpenTable): readonly FlowItem[] {
  const spans = table.areShapesKnown ? 'explicit' : 'lost';
  const rest = lostRows(table.row);
  return [
    ...(table.rows.length === 0 ? [] : [{ kind: 'table', rows: table.rows, spans } as const]),
    ...(rest === null ? table.row.flat() : [rest]),
    ...table.cell,
  ];
}
