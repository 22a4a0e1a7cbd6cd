import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../extractors/registry.ts';
import type { Table } from '../../../schemas/document/table.ts';
import { drawnRows, textSource } from '../../builders/text-source.ts';

const SEEDS = join(import.meta.dirname, '../../../../shared/seeds');

/** Rows and columns of every table of the real filings, counted by hand in their text. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  '000': [
    ...['4x13', '33x6', '26x11', '25x9', '35x9', '27x16', '36x9', '5x16', '5x9', '28x4'],
    ...['10x7', '2x2', '23x9', '20x11'],
  ],
  '001': ['2x6', '9x6', '12x6', '12x6'],
  '002': ['20x10', '20x10', '22x10', '20x10', '6x5', '6x5'],
  '003': ['20x6', '20x6', '20x6', '20x6', '20x6'],
  '004': ['13x6', '14x6', '13x6', '13x6', '13x6'],
};

async function seed(id: string) {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(id)) ?? '';
  const { value, problems } = await extract(textSource(readFileSync(join(SEEDS, name)), name));
  const tables = value.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const rows = (ordinal: number) => drawnRows(tables[ordinal - 1] ?? NO_TABLE);
  return { blocks: value.blocks, problems, tables, rows };
}

const NO_TABLE: Table = {
  kind: 'table',
  ordinal: 1,
  rowCount: 1,
  columnCount: 1,
  cells: [],
  spans: 'lost',
  provenance: { kind: 'span', start: 0, end: 0, line: 1 },
};

describe.skipIf(!existsSync(SEEDS))('real filings', () => {
  test.each(Object.entries(TABLES))('%s: each table is found, none more', async (id, expected) => {
    const { tables, problems } = await seed(id);
    expect(tables.map((table) => `${table.rowCount}x${table.columnCount}`)).toEqual(expected);
    expect(problems).toEqual([]);
  });

  test('000: figures stand under their headers, a note with tabs is a row', async () => {
    const { rows } = await seed('000');
    expect(rows(2)[3]?.slice(0, 6)).toEqual([
      '一、一般公共预算财政拨款收入',
      '7,426,932.75',
      '一、一般公共服务支出',
      '31',
      '4,957,734.57',
      '',
    ]);
    expect(rows(10)[3]).toEqual(['（一）支出合计', '2', '64,800.00', '34,562.25']);
  });

  test('002: header and figures of the performance form are aligned', async () => {
    const { rows } = await seed('002');
    const header = ['预算执行情况（10分）', '年度预算数（万元）', '年初预算', '调整后预算数'];
    expect(rows(1)[6]?.slice(0, 4)).toEqual(header);
    expect(rows(1)[7]).toEqual([
      ...['', '总额', '100.00', '95.83', '95.83', '96.96%', '10', '10'],
      ...[null, null],
    ]);
  });

  test('003: an indicator row cut by empty paragraphs is whole', async () => {
    const { rows } = await seed('003');
    const row = rows(1)[9];
    expect(row?.slice(0, 4)).toEqual(['', '项目完成指标', '数量指标', '保障运行']);
    expect(row?.every((text) => text !== null)).toBe(true);
    expect([1, 2, 3, 4, 5].map((ordinal) => rows(ordinal)[0]?.[0])).toEqual(
      Array.from({ length: 5 }, () => '项目支出绩效目标完成情况表\n(2020年度)'),
    );
  });

  test('004: cached chart data and bookmarks are furniture, the last title is not', async () => {
    const { blocks } = await seed('004');
    const furniture = blocks.flatMap((block) => (block.kind === 'furniture' ? [block] : []));
    expect(furniture.filter((block) => block.role === 'chart-cache')).toHaveLength(7);
    const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
    const texts = paragraphs.map((block) => block.lines.map((line) => line.text).join(''));
    expect(texts.at(-1)).toBe('十三、国有资本经营预算支出决算表');
    expect(texts.filter((text) => text.includes('bookmark'))).toEqual([]);
  });

  test('000: sentences broken by lines and pages are whole', async () => {
    const { blocks } = await seed('000');
    const texts = blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.lines.map((line) => line.text).join('')] : [],
    );
    expect(texts.some((text) => text.includes('各种会议的准备工作，认真承办'))).toBe(true);
    expect(texts.some((text) => text.includes('视频会议系统建设项目资金，用于'))).toBe(true);
    expect(texts).toContain('公开01表');
    expect(texts).toContain('金额单位：元');
  });
});
