import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadsheetExtractor } from '../../../extractors/spreadsheet/extractor.ts';
import type { Block } from '../../../schemas/document/block.ts';
import { textSource } from '../../builders/text-source.ts';
import { type DrawnSheet, workbookOf } from '../../builders/workbook.ts';
import { untiledPositions } from '../text/document-faults.ts';

async function read(...sheets: readonly DrawnSheet[]) {
  return await spreadsheetExtractor.extract(textSource(workbookOf(sheets), 'x.xlsx'));
}

/** `# sheet`, `p text`, `table` with a line a row, cells with their spans; `hidden …`. */
async function outline(...sheets: readonly DrawnSheet[]): Promise<readonly string[]> {
  return (await read(...sheets)).value.blocks.flatMap(blockLines);
}

function blockLines(block: Block): readonly string[] {
  if (block.kind !== 'table') {
    const text = block.lines.map((line) => line.text).join(' ');
    const marks = { heading: '#', paragraph: 'p', furniture: 'hidden' };
    return [`${marks[block.kind]} ${text}`];
  }
  return Array.from({ length: block.rowCount }, (_, row) =>
    block.cells
      .filter((cell) => cell.row === row)
      .map(({ text, rowSpan, columnSpan }) =>
        rowSpan * columnSpan === 1 ? text : `${text}[${rowSpan}x${columnSpan}]`,
      )
      .join(' | '),
  );
}

const HEADER = ['项目', '决算数'];

describe('a sheet is its name, titles, table and notes', () => {
  test('titles above, spans in the header, notes below an empty row', async () => {
    const drawn = {
      name: '公开03表',
      rows: [
        ['支出决算表'],
        [null, null, null, '单位：元'],
        ['项目', null, '本年支出', null],
        ['科目编码', '科目名称', '合计', '基本支出'],
        ['合计', null, { v: 1234.5, z: '#,##0.00' }, null],
        ['201', '一般公共服务支出', 1234.5, 1],
        [],
        ['注：本表反映支出。'],
      ],
      merges: ['A1:D1', 'A3:B3', 'C3:D3', 'A5:B5'],
    };
    expect(await outline(drawn)).toEqual([
      '# 公开03表',
      'p 支出决算表',
      'p 单位：元',
      '项目[1x2] | 本年支出[1x2]',
      '科目编码 | 科目名称 | 合计 | 基本支出',
      '合计[1x2] | 1,234.50 | ',
      '201 | 一般公共服务支出 | 1234.5 | 1',
      'p 注：本表反映支出。',
    ]);
  });

  test('a label without figures is a row of its table, though it has the row for itself', async () => {
    const rows = [HEADER, ['一、收入', 1.5], ['二、上级补助收入'], ['三、事业收入', 2.5]];
    expect((await outline({ rows })).slice(1)).toEqual([
      '项目 | 决算数',
      '一、收入 | 1.5',
      '二、上级补助收入 | ',
      '三、事业收入 | 2.5',
    ]);
  });

  test('empty rows and columns are passed over, and places are those of the sheet', async () => {
    const rows = [[], ['项目', null, '决算数'], [], ['一、收入', null, 1.5]];
    const { value } = await read({ name: '附表', rows });
    const [table] = value.blocks.filter((block) => block.kind === 'table');
    expect(table).toMatchObject({ rowCount: 2, columnCount: 2 });
    expect(table?.cells.at(-1)).toMatchObject({
      text: '1.5',
      provenance: { kind: 'cell', part: '附表', row: 4, column: 3 },
    });
  });

  test('a heading over some of the columns is no title', async () => {
    const rows = [
      [null, '2023年度', null],
      ['项目', '合计', '基本支出'],
      ['201', 1.5, 1.5],
    ];
    expect((await outline({ rows, merges: ['B1:C1'] }))[1]).toBe(' | 2023年度[1x2]');
  });

  test('a second table below an empty row and a title is a table of its own', async () => {
    const rows = [
      ['收入决算表'],
      HEADER,
      ['一、收入', 1.5],
      [],
      ['支出决算表'],
      ['科目编码', '科目名称', '合计'],
      ['201', '一般公共服务支出', 1.5],
    ];
    expect((await outline({ rows })).slice(1)).toEqual([
      'p 收入决算表',
      '项目 | 决算数',
      '一、收入 | 1.5',
      'p 支出决算表',
      '科目编码 | 科目名称 | 合计',
      '201 | 一般公共服务支出 | 1.5',
    ]);
  });

  test('an empty row inside a table does not cut it', async () => {
    const rows = [HEADER, ['一、收入', 1.5], [], ['本年收入合计', 1.5], [], ['总计', 1.5]];
    expect(await outline({ rows })).toHaveLength(5);
  });

  test('a sheet of text is paragraphs, one a line of a cell', async () => {
    expect(await outline({ rows: [['编制说明'], ['一、概况\n二、收入']] })).toEqual([
      '# Sheet1',
      'p 编制说明',
      'p 一、概况',
      'p 二、收入',
    ]);
  });
});

describe('what is hidden is kept, and read as little as it can be seen', () => {
  test('a hidden sheet is furniture', async () => {
    const { value, problems } = await read(
      { rows: [HEADER, ['一、收入', 1.5]] },
      { name: '代码表', rows: [['201', '一般公共服务支出']], isHidden: true },
    );
    expect(value.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(1);
    expect(value.blocks.flatMap(blockLines).at(-1)).toBe('hidden 201 一般公共服务支出');
    expect(problems.map(({ code }) => code)).toEqual(['spreadsheet.hidden-sheet']);
  });

  test('hidden columns and heading rows are furniture, a hidden row of figures is none', async () => {
    const drawn = {
      rows: [
        ['F1', 'F2', 'F3'],
        ['项目', '内码', '决算数'],
        ['一、收入', 9001, 1.5],
        ['二、收入', 9002, 2.5],
      ],
      hiddenRows: [0, 3],
      hiddenColumns: [1],
    };
    const { value, problems } = await read(drawn);
    expect(value.blocks.flatMap(blockLines).slice(1)).toEqual([
      '项目 | 决算数',
      '一、收入 | 1.5',
      '二、收入 | 2.5',
      'hidden F1 F2 F3 内码 9001 9002',
    ]);
    expect(problems).toMatchObject([
      { code: 'spreadsheet.hidden-cells', severity: 'warning', provenance: { row: 3, column: 2 } },
    ]);
  });
});

test('columns are hidden in an XLS too', async () => {
  const drawn = {
    rows: [
      ['项目', '内码', '决算数'],
      ['一、收入', 9001, 1.5],
    ],
    hiddenColumns: [1],
  };
  const source = textSource(workbookOf([drawn], 'biff8'), 'x.xls');
  const { value } = await spreadsheetExtractor.extract(source);
  expect(value.blocks.flatMap(blockLines)).toContain('一、收入 | 1.5');
});

describe('the same sheet in every kind of workbook', () => {
  test.each(['xlsx', 'biff8', 'xlml', 'xlsb'] as const)('%s', async (type) => {
    const rows = [['收入决算表'], HEADER, ['一、收入', { v: 1234.5, z: '#,##0.00' }]];
    const source = textSource(
      workbookOf([{ name: '附表', rows, merges: ['A1:B1'] }], type),
      'x.xls',
    );
    expect(await spreadsheetExtractor.fileType(source)).not.toBeNull();
    const { value, problems } = await spreadsheetExtractor.extract(source);
    expect(problems).toEqual([]);
    expect(value.blocks.flatMap(blockLines)).toEqual([
      '# 附表',
      'p 收入决算表',
      '项目 | 决算数',
      '一、收入 | 1,234.50',
    ]);
  });
});

test('a workbook of Excel 5 in GBK', async () => {
  const plain = workbookOf(
    [
      {
        rows: [
          ['aabb', 'x'],
          ['201', 1.5],
        ],
      },
    ],
    'biff5',
  );
  const gbk = replaced(plain, ascii('aabb'), [0xcf, 0xee, 0xc4, 0xbf]);
  const named = replaced(gbk, [0x42, 0, 2, 0, 0xe4, 0x04], [0x42, 0, 2, 0, 0xa8, 0x03]);
  expect(named).not.toEqual(gbk);
  const { value } = await spreadsheetExtractor.extract(textSource(named, 'x.xls'));
  expect(value.blocks.flatMap(blockLines)).toContain('项目 | x');
});

function ascii(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

/** The bytes with one sequence put in the place of another of the same length, wherever it stands. */
function replaced(bytes: Uint8Array, from: readonly number[], to: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let at = 0; at <= copy.length - from.length; at += 1) {
    if (from.every((byte, index) => bytes[at + index] === byte)) copy.set(to, at);
  }
  return copy;
}

/** Rectangles that tile a grid, drawn by cutting it again and again. */
function tiling(
  rows: number,
  columns: number,
  cuts: readonly number[],
): readonly (readonly [top: number, left: number, bottom: number, right: number])[] {
  const [cut, ...rest] = cuts;
  const isWhole = rows * columns === 1 || cut === undefined || cut % 3 === 0;
  if (isWhole) return [[0, 0, rows - 1, columns - 1]];
  const half = Math.ceil(rest.length / 2);
  const across = rows > 1 && (columns === 1 || cut % 2 === 0);
  const at = 1 + (cut % ((across ? rows : columns) - 1));
  const first = tiling(across ? at : rows, across ? columns : at, rest.slice(0, half));
  const second = tiling(
    across ? rows - at : rows,
    across ? columns : columns - at,
    rest.slice(half),
  );
  const [y, x] = across ? [at, 0] : [0, at];
  return [...first, ...second.map(([t, l, b, r]) => [t + y, l + x, b + y, r + x] as const)];
}

test('any merged grid is read as it was written', async () => {
  const drawn = fc.tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 2, max: 6 }),
    fc.array(fc.nat(), { minLength: 1, maxLength: 30 }),
  );
  await fc.assert(
    fc.asyncProperty(drawn, async ([rowCount, columnCount, cuts]) => {
      const body = tiling(rowCount, columnCount, cuts);
      const rows: (string | null)[][] = Array.from({ length: rowCount + 2 }, (_, row) =>
        row === 0 || row > rowCount
          ? Array.from({ length: columnCount }, (_, column) => `h${row}.${column}`)
          : Array.from({ length: columnCount }, () => null),
      );
      for (const [top, left] of body) {
        const row = rows[top + 1];
        if (row !== undefined) row[left] = `c${top}.${left}`;
      }
      const range = ([top, left, bottom, right]: (typeof body)[number]) =>
        `${String.fromCharCode(65 + left)}${top + 2}:${String.fromCharCode(65 + right)}${bottom + 2}`;
      const { value } = await read({ rows, merges: body.map(range) });
      const [, table] = value.blocks;
      if (table?.kind !== 'table') throw new TypeError('expected a table');
      expect(untiledPositions(table)).toEqual([]);
      const used = [...new Set(body.map(([top]) => top))].sort((a, b) => a - b);
      const found = table.cells
        .filter(({ text }) => text.startsWith('c'))
        .map((cell) => [cell.text, cell.rowSpan, cell.columnSpan]);
      const expected = [...body]
        .sort(([a, b], [c, d]) => a - c || b - d)
        .map(([top, left, bottom, right]) => [
          `c${top}.${left}`,
          used.filter((row) => row >= top && row <= bottom).length,
          right - left + 1,
        ]);
      expect(found).toEqual(expected);
    }),
  );
});
