import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeFilings } from './made-filings.ts';
import { median, ratioText } from './measure.ts';
import { commandCost } from './run-command.ts';

/**
 * Two reading threads against one over the same files, in turns: against one on one core, and against one
 * that has the other core for all that runs beside it (writing, collection, compilation).
 * FOLDER: PDFs, say; else made filings.
 */
const [folder, rounds = '3'] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
const files = folder ?? join(scratch, 'filings');
if (folder === undefined) madeFilings(files, 600);

const ways = {
  oneCore: { jobs: 1, isOnOneCore: true },
  one: { jobs: 1, isOnOneCore: false },
  two: { jobs: 2, isOnOneCore: false },
};
type Way = keyof typeof ways;
const names: readonly Way[] = ['oneCore', 'one', 'two'];

const times: Record<Way, number[]> = { oneCore: [], one: [], two: [] };
for (let round = 0; round < Number(rounds); round += 1) {
  for (const name of names) {
    const { jobs, isOnOneCore } = ways[name];
    const db = join(scratch, `${round}-${name}.db`);
    const argv = ['ingest', files, '--db', db, '--jobs', String(jobs), '--quiet'];
    times[name].push((await commandCost(argv, { isOnOneCore })).seconds);
  }
}
rmSync(scratch, { recursive: true });

const [oneCore, one, two] = names.map((name) => median(times[name]));
const line = (label: string, seconds = Number.NaN) =>
  console.log(`${label.padEnd(26)}${seconds.toFixed(1)} s, two threads ${ratioText(seconds, two)}`);
console.log(`two threads ${two?.toFixed(1)} s`);
line('one thread on one core', oneCore);
line('one thread on all cores', one);
