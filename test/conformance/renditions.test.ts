import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../schemas/records/fact.ts';
import { readSource } from '../../src/source-reading.ts';
import { knowledge } from '../builders/knowledge.ts';
import { readSourceFile } from '../builders/source-file.ts';

/** The same filings in every format; see its README. */
const ROOT = join(import.meta.dirname, '../../../shared/filings/synthetic');

/** A whole filing each; an archive holds its text and its tables as two members. */
const WHOLE = ['docx', 'doc', 'html', 'gbk.html', 'pdf', 'zip'];
/** The tables alone. */
const TABLES = ['xlsx', 'xls'];

const filings = existsSync(ROOT)
  ? readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.txt'))
      .map((path) => join(ROOT, path.slice(0, -'.txt'.length)))
  : [];

/** What a filing says, whatever its format: one line a distinct figure. */
async function figures(path: string, origin?: Fact['origin']): Promise<readonly string[]> {
  const { filings: read } = await readSource(readSourceFile(path), knowledge);
  const facts = read.flatMap((filing) => filing.facts);
  const lines = facts
    .filter((fact) => origin === undefined || fact.origin === origin)
    .map((fact) =>
      [fact.statement, fact.itemCode, fact.measure, fact.value, fact.origin].join(' '),
    );
  return [...new Set(lines)].sort();
}

describe.skipIf(filings.length === 0).each(filings)('%s', (stem) => {
  test.each(WHOLE)(`${basename(stem)}.%s says what the text says`, async (format) => {
    expect(await figures(`${stem}.${format}`)).toEqual(await figures(`${stem}.txt`));
  });

  test.each(TABLES)(`${basename(stem)}.%s says what the tables of the text say`, async (format) => {
    expect(await figures(`${stem}.${format}`)).toEqual(await figures(`${stem}.txt`, 'table'));
  });
});
