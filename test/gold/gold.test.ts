import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Fact } from '../../schemas/records/fact.ts';
import { exact, plain } from '../../src/amounts/exact.ts';
import { packageRoot } from '../../src/intake/package-root.ts';
import { readSource } from '../../src/source-reading.ts';
import { knowledge } from '../builders/knowledge.ts';
import { readSourceFile } from '../builders/source-file.ts';

const SHARED = join(packageRoot(), '..', 'shared');

const indexRow = z.object({ gold: z.string(), source: z.string(), complete: z.string() });
const goldRow = z.object({
  statement: z.string(),
  item_code: z.string(),
  measure: z.string(),
  value: z.string(),
  origin: z.string(),
});

function csv<Row extends z.ZodType>(path: string, row: Row): z.infer<Row>[] {
  return z.array(row).parse(parse(readFileSync(path, 'utf8'), { columns: true, bom: true }));
}

/** Documents of the formats built so far, with the gold file that says what they print. */
function labelled(goldFolder: string, sourceFolder: string) {
  const index = join(goldFolder, 'index.csv');
  if (!existsSync(index)) return [];
  return csv(index, indexRow)
    .filter(
      ({ source }) =>
        /(?<!\.scan)\.(?:pdf|txt)$/u.test(source) && existsSync(join(sourceFolder, source)),
    )
    .map((row) => ({
      name: basename(row.source),
      path: join(sourceFolder, row.source),
      gold: csv(join(goldFolder, row.gold), goldRow).filter(({ origin }) => origin !== 'narrative'),
      complete: new Set(row.complete.split('|')),
    }));
}

const key = (statement: string, item: string, measure: string, value: string) =>
  `${statement} ${item} ${measure} ${plain(exact(value))}`;

const documents = [
  ...labelled(join(SHARED, 'gold'), join(SHARED, 'seeds')),
  ...labelled(join(SHARED, 'gold', 'synthetic'), join(SHARED, 'filings', 'synthetic')),
];

describe.skipIf(documents.length === 0)(
  'labelled documents give the table facts of their gold',
  () => {
    test.each(documents)('$name', async ({ path, gold, complete }) => {
      const { filings } = await readSource(readSourceFile(path), knowledge);
      const tableFacts: readonly Fact[] =
        filings[0]?.facts.filter(({ origin }) => origin === 'table') ?? [];
      const have = new Set(
        tableFacts.map((fact) => key(fact.statement, fact.itemCode, fact.measure, fact.value)),
      );
      const want = new Set(
        gold.map((row) => key(row.statement, row.item_code, row.measure, row.value)),
      );
      const missed = [...want].filter((each) => !have.has(each));
      const claimed = tableFacts
        .filter(({ statement }) => complete.has(statement))
        .map((fact) => key(fact.statement, fact.itemCode, fact.measure, fact.value));
      expect(missed).toEqual([]);
      expect(claimed.filter((each) => !want.has(each))).toEqual([]);
    });
  },
);

const WHOLE_FILING = join(SHARED, 'seeds', '000_3bac4d802f83ac29.txt');

test.skipIf(!existsSync(WHOLE_FILING))(
  'a filing whose tables all close verifies 98 of 100 figures',
  async () => {
    const { filings } = await readSource(readSourceFile(WHOLE_FILING), knowledge);
    const isOfTable = (fact: number) => filings[0]?.facts[fact]?.origin === 'table';
    const facts = filings[0]?.facts.filter(({ origin }) => origin === 'table') ?? [];
    const verified = facts.filter(({ status }) => status === 'verified');
    const failing = filings[0]?.checks.filter(
      // What an auditor would ask (more spent than the budget) contradicts nothing.
      ({ outcome, severity, stated, figures }) =>
        outcome === 'fail' &&
        severity !== 'information' &&
        stated !== null &&
        figures.length > 0 &&
        figures.every(({ fact }) => isOfTable(fact)),
    );
    expect(failing).toEqual([]);
    expect(verified.length / facts.length).toBeGreaterThanOrEqual(0.98);
  },
);
