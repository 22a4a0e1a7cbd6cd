import { join } from 'node:path';
import { z } from 'zod';
import type { CheckedFiling } from '../../schemas/records/checked-filing.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { FileRow } from '../../schemas/sql/file-row.ts';
import { Store } from '../../src/store/store.ts';
import { type SourceRecord, writeSource } from '../../src/store/write-source.ts';
import { madeFiling } from './checked-filing.ts';
import { temporaryFolder } from './temporary-folder.ts';

export function madeFileRow(given: Partial<FileRow> = {}): FileRow {
  return {
    source: '2020/财政局.txt',
    sha256: 'a'.repeat(64),
    size: 1234,
    format: 'text',
    pages: null,
    state: 'ingested',
    duplicate_of: null,
    fingerprint: 'pipeline-1',
    ingested_at: '2026-11-21T04:00:00.000Z',
    ...given,
  };
}

export interface MadeFile {
  readonly file?: Partial<FileRow>;
  readonly filing?: CheckedFiling | null;
  readonly problems?: readonly Problem[];
}

/** What the store is given for a file that is no archive. */
export function madeRecord(given: {
  readonly file?: FileRow;
  readonly filing?: CheckedFiling | null;
  readonly problems?: readonly Problem[];
}): SourceRecord {
  const { file = madeFileRow(), filing = madeFiling(), problems = [] } = given;
  return { file, problems, members: [], filings: filing === null ? [] : [filing] };
}

/** A database in a folder of its own that holds the given files; closed, its path is returned. */
export function madeDatabase(files: readonly MadeFile[] = [{}]): string {
  const path = join(temporaryFolder(), 'filings.db');
  const store = Store.open(path, 'write');
  for (const { file, filing = madeFiling(), problems = [] } of files) {
    writeSource(store, madeRecord({ file: madeFileRow(file), filing, problems }));
  }
  store.close();
  return path;
}

const TABLES = [
  'files',
  'filings',
  'filing_files',
  'sections',
  'paragraphs',
  'statements',
  'figures',
  'listed_units',
  'indicators',
  'checks',
  'check_figures',
  'problems',
];

/** Everything in the database, in one text that two equal databases share. */
export function dump(store: Store): string {
  return TABLES.flatMap((table) =>
    store
      .rows(z.record(z.string(), z.unknown()), `SELECT * FROM ${table}`)
      .map((row) => `${table} ${JSON.stringify(row)}`)
      .sort(),
  ).join('\n');
}
