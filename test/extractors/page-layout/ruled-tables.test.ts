import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruledGrid } from '../../../extractors/page-layout/ruled-grid.ts';
import { ruledTables } from '../../../extractors/page-layout/ruled-tables.ts';
import { horizontal, page, printed, SIZE, vertical } from '../../builders/page.ts';

/** Three columns of 100 pt, two rows of 30 pt; the first two cells of the first row are one. */
const RULES = [
  horizontal(100, 50, 350),
  horizontal(130, 50, 350),
  horizontal(160, 50, 350),
  vertical(50, 100, 160),
  vertical(150, 130, 160),
  vertical(250, 100, 160),
  vertical(350, 100, 160),
];

test('cells follow the rules, spans where a rule is missing', () => {
  const { tables, rest } = ruledTables(
    page(
      [
        ...printed('ab', 60, 120),
        ...printed('c', 260, 120),
        ...printed('d', 60, 150),
        ...printed('12', 160, 158),
        ...printed('out', 60, 300),
      ],
      RULES,
    ),
  );
  expect(
    tables[0]?.cells.map(({ row, column, rowSpan, columnSpan, text }) => [
      row,
      column,
      rowSpan,
      columnSpan,
      text,
    ]),
  ).toEqual([
    [0, 0, 1, 2, 'ab'],
    [0, 2, 1, 1, 'c'],
    [1, 0, 1, 1, 'd'],
    [1, 1, 1, 1, '12'],
    [1, 2, 1, 1, ''],
  ]);
  expect(rest.map(({ text }) => text).join('')).toBe('out');
});

test('a filled cell has the box of its characters, an empty one its own', () => {
  const [table] = ruledTables(page(printed('d', 60, 150), RULES)).tables;
  const boxes = table?.cells.map(({ provenance }) => provenance);
  expect(boxes?.[2]).toEqual({ kind: 'page', page: 1, bbox: [60, 142, 70, 150] });
  expect(boxes?.[4]).toEqual({ kind: 'page', page: 1, bbox: [250, 130, 350, 160] });
});

test('lines inside a cell are joined by a line feed', () => {
  const [table] = ruledTables(
    page([...printed('ab', 60, 142), ...printed('c', 60, 155)], RULES),
  ).tables;
  expect(table?.cells[2]?.text).toBe('ab\nc');
});

test('rules that are drawn twice a little apart are one', () => {
  const doubled = [...RULES, horizontal(131, 50, 350), vertical(251, 100, 160)];
  expect(ruledTables(page(printed('d', 60, 150), doubled)).tables[0]?.rowCount).toBe(2);
});

test('an outer side that is not drawn is closed', () => {
  const open = RULES.filter(({ orientation, at }) => orientation === 'horizontal' || at !== 350);
  expect(ruledTables(page(printed('d', 60, 150), open)).tables[0]?.columnCount).toBe(3);
});

test('a grid without text is no table', () => {
  expect(ruledTables(page(printed('below', 60, 300), RULES)).tables).toEqual([]);
});

test('lines of dots draw a table as rules do, single dots nothing', () => {
  const dot = (x: number, y: number) => [
    horizontal(y, x - 0.3, x + 0.3),
    vertical(x, y - 0.3, y + 0.3),
  ];
  const dotted = RULES.flatMap(({ orientation, at, from, to }) =>
    Array.from({ length: Math.floor((to - from) / 1.2) + 1 }, (_, index) =>
      orientation === 'horizontal' ? dot(from + index * 1.2, at) : dot(at, from + index * 1.2),
    ).flat(),
  );
  const text = printed('d', 60, 150);
  const read = ruledTables(page(text, [...dotted, ...dot(100, 115), ...dot(200, 145)]));
  const drawn = ruledTables(page(text, RULES));
  const cellsOf = ({ tables }: typeof read) =>
    tables.map(({ cells }) =>
      cells.map(({ row, column, columnSpan }) => [row, column, columnSpan]),
    );
  expect(cellsOf(read)).toEqual(cellsOf(drawn));
});

test('a lone vertical rule is no table', () => {
  const { tables, rest } = ruledTables(page(printed('a', 60, 99), [vertical(50, 20, 300)]));
  expect(tables).toEqual([]);
  expect(rest).toHaveLength(1);
});

test('an underline is no table', () => {
  expect(ruledTables(page(printed('a', 60, 99), [horizontal(100, 50, 350)])).tables).toEqual([]);
});

test('spans tile the grid, whatever rules are missing', () => {
  const segments = fc.record({
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 6 }),
    missing: fc.array(fc.boolean(), { minLength: 84, maxLength: 84 }),
  });
  fc.assert(
    fc.property(segments, ({ rows, columns, missing }) => {
      const across = Array.from({ length: (rows + 1) * columns }, (_, i) =>
        horizontal(Math.floor(i / columns) * 20, (i % columns) * 20, ((i % columns) + 1) * 20),
      );
      const down = Array.from({ length: (columns + 1) * rows }, (_, i) =>
        vertical(Math.floor(i / rows) * 20, (i % rows) * 20, ((i % rows) + 1) * 20),
      );
      const grid = ruledGrid([...across, ...down].filter((_, index) => missing[index] !== true));
      if (grid === null) return;
      const width = grid.xs.length - 1;
      const covered = grid.cells.flatMap((cell) =>
        Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, i) => {
          const row = cell.row + Math.floor(i / cell.columnSpan);
          return row * width + cell.column + (i % cell.columnSpan);
        }),
      );
      expect(covered.toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: width * (grid.ys.length - 1) }, (_, i) => i),
      );
    }),
  );
});

test('a number wider than its column keeps all its digits', () => {
  const [table] = ruledTables(page(printed('1234567890.12', 115, 150), RULES)).tables;
  expect(table?.cells.slice(2).map(({ text }) => text)).toEqual(['', '1234567890.12', '']);
});

test('numbers on both sides of a rule stay in their cells', () => {
  const numbers = [...printed('12.50', 97, 150), ...printed('7.25', 153, 150)];
  const [table] = ruledTables(page(numbers, RULES)).tables;
  expect(table?.cells.slice(2).map(({ text }) => text)).toEqual(['12.50', '7.25', '']);
});

/** Texts that touch at the rule between the second and the third cell of the lower row. */
test.each([
  ['an amount and a label', '1439.39', 'abc'],
  ['a label and an amount', 'abc', '1439.39'],
  ['a code and an amount', '2010301', '1,439.39'],
  ['two amounts', '12.50', '7.25'],
])('%s that touch at a rule are two', (_, left, right) => {
  const texts = [...printed(left, 250 - left.length * SIZE, 150), ...printed(right, 250, 150)];
  const [table] = ruledTables(page(texts, RULES)).tables;
  expect(table?.cells.slice(3).map(({ text }) => text)).toEqual([left, right]);
});

test('an ordinal that nearly touches an amount is two, digits that follow evenly are one', () => {
  const cellsOf = (gap: number) => {
    const texts = [...printed('1', 240 - gap, 150), ...printed('439.39', 250, 150)];
    const [table] = ruledTables(page(texts, RULES)).tables;
    return table?.cells.slice(3).map(({ text }) => text);
  };
  expect(cellsOf(0.5)).toEqual(['1', '439.39']);
  expect(cellsOf(0)).toEqual(['', '1439.39']);
});

test('words that run over the next cells stand where they begin', () => {
  const [table] = ruledTables(page(printed('abcdefghijklmnopqrst', 153, 150), RULES)).tables;
  expect(table?.cells.slice(3).map(({ text }) => text)).toEqual(['abcdefghijklmnopqrst', '']);
});
