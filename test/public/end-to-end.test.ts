import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/intake/package-root.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';

const command = join(packageRoot(), 'dist', 'src', 'cli', 'main.js');
const samples = join(packageRoot(), 'samples');
const run = promisify(execFile);

/** The public command, as built: `npm test` builds it first. */
async function gongkai(...argv: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [command, ...argv]);
  return stdout;
}

interface Row {
  readonly filing_id: number | string;
  readonly source: string;
  readonly origin: string;
  readonly statement: string;
  readonly item_code: string;
  readonly measure: string;
  readonly value: string;
  readonly status: string;
}

async function ingested(folder: string): Promise<readonly Row[]> {
  const db = join(temporaryFolder(), 'filings.db');
  await gongkai('ingest', folder, '--db', db);
  const lines = (await gongkai('facts', db, '--json')).trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

describe('the public command reads each sample to verified facts', () => {
  test.each([
    ['yunnan-final-2022', 'final.expenditure TOTAL expenditure.total 1550972.8 verified'],
    [
      'hunan-final-2023-doc',
      'final.three_public three_public.vehicle.operation final 18000 verified',
    ],
    ['hunan-final-2024', 'final.expenditure 2070104 expenditure.project 215000 verified'],
    ['jiangsu-final-2023', 'final.gpb_expenditure 2070104 expenditure.project 250000 verified'],
    ['hunan-final-2023', 'final.three_public three_public.vehicle.operation final 23100 verified'],
    ['jiangxi-final-2023', 'final.expenditure 2210201 expenditure.basic 64800 verified'],
    ['shandong-final-2023', 'final.expenditure 2012601 expenditure.basic 1241800 verified'],
    ['jiangxi-budget-2025', 'budget.three_public three_public.total budget 9000 verified'],
    ['zhejiang-final-2022', 'final.expenditure 2060702 expenditure.project 160000 verified'],
    ['hubei-final-2022', 'final.expenditure TOTAL expenditure.project 300000 verified'],
    ['sichuan-final-2021', 'final.performance 全民阅读活动经费 executed 67500 verified'],
  ])('%s', async (sample, fact) => {
    const rows = await ingested(join(samples, sample));
    const lines = rows.map((row) =>
      [row.statement, row.item_code, row.measure, row.value, row.status].join(' '),
    );
    expect(lines).toContain(fact);
    expect(rows.filter(({ status }) => status === 'conflict')).toEqual([]);
  });
});

test('the narrative and the workbook of an archive are one filing, and agree', async () => {
  const rows = await ingested(join(samples, 'hubei-final-2022'));
  const total = rows.filter(
    ({ statement, item_code, measure }) =>
      [statement, item_code, measure].join() === 'final.revenue,TOTAL,revenue.total',
  );
  expect(total.map(({ origin, value, status }) => [origin, value, status])).toEqual([
    ['table', '2105000', 'verified'],
    ['narrative', '2105000', 'verified'],
  ]);
  expect(new Set(rows.map(({ filing_id }) => filing_id)).size).toBe(1);
  expect(new Set(rows.map(({ source }) => source)).size).toBe(2);
});

test('every sample folder is tested here', () => {
  expect(readdirSync(samples).sort()).toEqual([
    'hubei-final-2022',
    'hunan-final-2023',
    'hunan-final-2023-doc',
    'hunan-final-2024',
    'jiangsu-final-2023',
    'jiangxi-budget-2025',
    'jiangxi-final-2023',
    'shandong-final-2023',
    'sichuan-final-2021',
    'yunnan-final-2022',
    'zhejiang-final-2022',
  ]);
});
