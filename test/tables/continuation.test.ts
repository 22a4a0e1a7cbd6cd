import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Block } from '../../schemas/document/block.ts';
import type { Table } from '../../schemas/document/table.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { joinedTables } from '../../src/tables/continuation.ts';

const { captions } = loadKnowledge(fileURLToPath(new URL('../../seeds', import.meta.url)));

/** A table on a page with columns of 100 pt from `left` on; an empty text is an empty cell. */
function part(
  page: number,
  ordinal: number,
  rows: readonly (readonly string[])[],
  edges: readonly number[] = [50, 150, 250],
): Table {
  const provenance = { kind: 'page' as const, page, bbox: [50, 50, 250, 700] as const };
  return {
    kind: 'table',
    ordinal,
    rowCount: rows.length,
    columnCount: edges.length - 1,
    cells: rows.flatMap((row, rowIndex) =>
      row.map((text, column) => ({
        row: rowIndex,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text,
        provenance,
      })),
    ),
    spans: 'explicit',
    columnEdges: edges,
    provenance,
  };
}

function text(words: string, page: number): Block {
  const provenance = { kind: 'page' as const, page, bbox: [50, 20, 250, 40] as const };
  return { kind: 'paragraph', lines: [{ text: words, provenance }], provenance };
}

function pageNumber(page: number): Block {
  const provenance = { kind: 'page' as const, page, bbox: [50, 800, 250, 810] as const };
  return { kind: 'furniture', role: 'page-number', lines: [], provenance };
}

const HEADER = ['项目', '金额'];
const FIRST = part(1, 1, [HEADER, ['a', '1']]);

function rowsOf(blocks: readonly Block[]) {
  return joinedTables(blocks, captions).map(({ table, ordinals }) => ({
    ordinals,
    rows: Array.from({ length: table.rowCount }, (_, row) =>
      table.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
    ),
  }));
}

test.each([
  ['without a header', [['b', '2']]],
  ['that repeats the header', [HEADER, ['b', '2']]],
])('a part on the next page %s is appended', (_, rows) => {
  expect(rowsOf([FIRST, pageNumber(1), part(2, 2, rows)])).toEqual([
    {
      ordinals: [1, 2],
      rows: [HEADER, ['a', '1'], ['b', '2']],
    },
  ]);
});

test('a caption that is repeated between the parts does not part them', () => {
  const caption = (page: number) => text('收入决算表', page);
  expect(rowsOf([caption(1), FIRST, caption(2), part(2, 2, [['b', '2']])])).toHaveLength(1);
});

test('columns that only one part divides are laid over each other', () => {
  const wide = part(2, 2, [['b', '2', '3']], [80, 180, 230, 280]);
  const [joined] = joinedTables([FIRST, wide], captions);
  expect(joined?.table.columnCount).toBe(3);
  expect(joined?.table.cells.map(({ column, columnSpan }) => [column, columnSpan])).toEqual([
    [0, 1],
    [1, 2],
    [0, 1],
    [1, 2],
    [0, 1],
    [1, 1],
    [2, 1],
  ]);
});

test('a table goes on over a blank page', () => {
  expect(rowsOf([FIRST, part(3, 2, [['b', '2']])])).toHaveLength(1);
});

test.each<[string, readonly Block[]]>([
  ['a title stands between', [FIRST, text('支出决算表', 2), part(2, 2, [['b', '2']])]],
  [
    'a title stands in its first row',
    [
      FIRST,
      part(2, 2, [
        ['支出决算表', ''],
        ['b', '2'],
      ]),
    ],
  ],
  ['its columns are others', [FIRST, part(2, 2, [['b', '2']], [50, 120, 250])]],
  ['it is on the same page', [FIRST, part(1, 2, [['b', '2']])]],
  ['a page of text lies between', [FIRST, text('说明', 2), part(3, 2, [['b', '2']])]],
])('a table stays alone where %s', (_, blocks) => {
  expect(rowsOf(blocks)).toHaveLength(2);
});
