import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { canonicalDump } from '../builders/canonical-dump.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'dist/src/cli/main.js');
const SAMPLES = join(ROOT, 'samples');
const DATABASE_UNUSABLE = 3;

function ingested(db: string) {
  const argv = [MAIN, 'ingest', SAMPLES, '--db', db, '--quiet'];
  return spawnSync(process.execPath, argv, { encoding: 'utf8' });
}

/** No file may grow beyond so many blocks of 512 bytes: what a full disk does, without filling one. */
function ingestedWithin(blocks: number, db: string) {
  const script = 'trap "" XFSZ; ulimit -f "$0"; exec "$@"';
  const argv = ['-c', script, String(blocks), process.execPath, MAIN];
  return spawnSync('sh', [...argv, 'ingest', SAMPLES, '--db', db, '--quiet'], { encoding: 'utf8' });
}

test('a disk that takes no more ends the run, and the next one goes on to the same end', () => {
  const folder = temporaryFolder();
  const [undisturbed, disturbed] = [join(folder, 'a.db'), join(folder, 'b.db')];
  expect(ingested(undisturbed)).toMatchObject({ status: 0 });
  for (const blocks of [300, 600, 1200]) {
    const { status, stderr } = ingestedWithin(blocks, disturbed);
    expect(stderr).toMatch(/^gongkai: .*b\.db: the disk/u);
    expect(status).toBe(DATABASE_UNUSABLE);
  }
  expect(ingested(disturbed)).toMatchObject({ status: 0 });
  expect(canonicalDump(disturbed)).toEqual(canonicalDump(undisturbed));
});

test('a database that another program holds is named, with what to do', () => {
  const db = join(temporaryFolder(), 'held.db');
  expect(ingested(db)).toMatchObject({ status: 0 });
  const before = canonicalDump(db);
  const holder = new Database(db);
  onTestFinished(() => void holder.close());
  holder.exec('BEGIN IMMEDIATE');
  const argv = [MAIN, 'ingest', SAMPLES, '--db', db, '--quiet', '--force'];
  const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  expect(stderr).toMatch(/held\.db: another process is writing to it: wait for it to end/u);
  expect(status).toBe(DATABASE_UNUSABLE);
  holder.exec('ROLLBACK');
  expect(canonicalDump(db)).toEqual(before);
});

test.each([
  ['a place that takes no file', '/proc/gongkai.db', /cannot be opened/u],
  ['a folder', ROOT, /is a folder, no database/u],
  ['a file that is no database', MAIN, /no SQLite database/u],
])('%s is no database', (_, given, message) => {
  const db = given === MAIN ? join(temporaryFolder(), 'main.js') : given;
  if (given === MAIN) cpSync(MAIN, db);
  const { status, stderr } = ingested(db);
  expect(stderr).toMatch(message);
  expect(status).toBe(DATABASE_UNUSABLE);
});
