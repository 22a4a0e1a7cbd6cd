import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeFilings } from './made-filings.ts';
import { median, ratioText } from './measure.ts';
import { commandCost } from './run-command.ts';

/** One thread against two over the same files, in turns. FOLDER: PDFs, say; else made filings. */
const [folder, rounds = '3'] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
const files = folder ?? join(scratch, 'filings');
if (folder === undefined) madeFilings(files, 600);
const times: Record<1 | 2, number[]> = { 1: [], 2: [] };
for (let round = 0; round < Number(rounds); round += 1) {
  for (const jobs of [1, 2] as const) {
    const db = join(scratch, `${round}-${jobs}.db`);
    const argv = ['ingest', files, '--db', db, '--jobs', String(jobs), '--quiet'];
    times[jobs].push((await commandCost(argv)).seconds);
  }
}
const [one, two] = [median(times[1]), median(times[2])];
console.log(`one thread ${one.toFixed(1)} s, two ${two.toFixed(1)} s: ${ratioText(one, two)}`);
rmSync(scratch, { recursive: true });
