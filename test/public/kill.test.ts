import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonicalDump } from '../builders/canonical-dump.ts';
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

test(`a run that is killed ${KILLS} times leaves what an undisturbed one leaves`, async () => {
  const folder = manyFilings();
  const undisturbed = join(temporaryFolder(), 'filings.db');
  expect(await ingestion(folder, undisturbed)).toBe(0);
  const killed = join(temporaryFolder(), 'filings.db');
  for (let kill = 0; kill < KILLS; kill += 1) await ingestion(folder, killed, 350 + 60 * kill);
  expect(await ingestion(folder, killed)).toBe(0);
  expect(canonicalDump(killed)).toEqual(canonicalDump(undisturbed));
});
