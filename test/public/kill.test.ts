import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Store } from '../../src/store/store.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'dist/src/cli/main.js');
const COPIES = 8;
const KILLS = 12;

/** The samples several times over, each copy with a line of its own so that none is a duplicate. */
function manyFilings(): string {
  const samples = readdirSync(join(ROOT, 'samples'), { recursive: true, encoding: 'utf8' });
  const folder = temporaryFolder();
  for (const name of samples.filter((path) => /\.(txt|md)$/u.test(path))) {
    for (let copy = 0; copy < COPIES; copy += 1) {
      const text = readFileSync(join(ROOT, 'samples', name), 'utf8');
      writeFileSync(join(folder, `${copy}-${name.replaceAll('/', '-')}`), `${text}\n\n${copy}\n`);
    }
  }
  return folder;
}

/** Resolves when the process ended by itself or was killed. */
function ingestion(folder: string, db: string, killAfterMs?: number): Promise<number | null> {
  const child = spawn(process.execPath, [
    MAIN,
    'ingest',
    folder,
    '--db',
    db,
    '--jobs',
    '2',
    '--quiet',
  ]);
  if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  return new Promise((resolve) => child.on('close', resolve));
}

/** All that the database says, without the ids and times of one run. */
function canonicalDump(db: string): readonly string[] {
  const store = Store.open(db, 'read');
  const rows = (sql: string) =>
    store.rows(z.record(z.string(), z.unknown()), sql).map((row) => JSON.stringify(row));
  const dump = [
    ...rows(
      'SELECT source, version, sha256, state, format, superseded_by FROM files ORDER BY source',
    ),
    ...rows(`SELECT source, statement, item_code, measure, value, printed, locator, status, ordinal
      FROM facts_all ORDER BY source, ordinal`),
    ...rows(`SELECT source, checks.ordinal, identity, outcome, difference FROM checks
      JOIN filings USING (filing_id) JOIN files USING (file_id) ORDER BY source, checks.ordinal`),
    ...rows(
      'SELECT source, code, message FROM problems JOIN files USING (file_id) ORDER BY source, ordinal',
    ),
    ...rows('SELECT count(*) AS paragraphs FROM paragraphs'),
    ...rows(`SELECT state, count(*) AS works FROM work GROUP BY state`),
    ...rows('PRAGMA integrity_check'),
    ...rows('PRAGMA foreign_key_check'),
  ];
  store.close();
  return dump;
}

test(`a run that is killed ${KILLS} times leaves what an undisturbed one leaves`, async () => {
  const folder = manyFilings();
  const undisturbed = join(temporaryFolder(), 'filings.db');
  expect(await ingestion(folder, undisturbed)).toBe(0);
  const killed = join(temporaryFolder(), 'filings.db');
  for (let kill = 0; kill < KILLS; kill += 1) await ingestion(folder, killed, 350 + 60 * kill);
  expect(await ingestion(folder, killed)).toBe(0);
  expect(canonicalDump(killed)).toEqual(canonicalDump(undisturbed));
});
