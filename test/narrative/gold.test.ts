import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exact, plain } from '../../src/amounts/exact.ts';
import { packageRoot } from '../../src/intake/package-root.ts';
import { readSource } from '../../src/source-reading.ts';
import { knowledge } from '../builders/knowledge.ts';
import { readSourceFile } from '../builders/source-file.ts';

const SHARED = join(packageRoot(), '..', 'shared');
const INDEX = join(SHARED, 'gold', 'index.csv');
const RECALL_BAR = 0.96;

const indexRow = z.object({ gold: z.string(), source: z.string() });
const goldRow = z.object({
  statement: z.string(),
  item_code: z.string(),
  measure: z.string(),
  value: z.string(),
  origin: z.string(),
});
type Key = Pick<z.infer<typeof goldRow>, 'statement' | 'item_code' | 'measure'>;

function rows<Row extends z.ZodType>(path: string, row: Row): z.infer<Row>[] {
  return z.array(row).parse(parse(readFileSync(path, 'utf8'), { columns: true, bom: true }));
}

const documents = existsSync(INDEX)
  ? rows(INDEX, indexRow).filter(({ source }) => source.endsWith('.txt'))
  : [];

describe.skipIf(documents.length === 0)('labelled narratives', () => {
  test.each(documents)('$source is told without a wrong figure', async ({ source, gold }) => {
    const { filings } = await readSource(readSourceFile(join(SHARED, 'seeds', source)), knowledge);
    const want = rows(join(SHARED, 'gold', gold), goldRow).filter(
      ({ origin }) => origin === 'narrative',
    );
    const have = new Map<string, Set<string>>();
    for (const fact of filings[0]?.facts ?? []) {
      if (fact.origin !== 'narrative') continue;
      const key = keyOf({ ...fact, item_code: fact.itemCode });
      have.set(key, (have.get(key) ?? new Set()).add(fact.value));
    }
    const isFound = (row: z.infer<typeof goldRow>) =>
      have.get(keyOf(row))?.has(plain(exact(row.value))) ?? false;
    const missed = want.filter((row) => !isFound(row));
    expect(missed.filter((row) => have.has(keyOf(row)))).toEqual([]);
    expect(1 - missed.length / want.length).toBeGreaterThanOrEqual(RECALL_BAR);
  });
});

function keyOf({ statement, item_code, measure }: Key): string {
  return `${statement} ${item_code} ${measure}`;
}
