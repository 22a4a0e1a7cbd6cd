import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { madeFilings } from './made-filings.ts';
import { ratioText } from './measure.ts';
import { commandCost } from './run-command.ts';

const fileEventSchema = z.object({ event: z.literal('file'), done: z.int() });

/**
 * One run over many filings: what a filing takes from the first of the counts to the next and so on,
 * so that warming up is told apart from growth; memory, and the cost of a second run.
 */
const given = process.argv.slice(2).map(Number);
const counts = given.length > 0 ? given : [100, 1000, 10_000];
const scratch = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
const [folder, db] = [join(scratch, 'filings'), join(scratch, 'x.db')];
madeFilings(folder, Math.max(...counts));

const reached = new Map<number, number>();
const first = await commandCost(['ingest', folder, '--db', db, '--json'], {
  onLine: (line, seconds) => {
    const event = fileEventSchema.safeParse(JSON.parse(line));
    if (event.success) reached.set(event.data.done, seconds);
  },
});
const again = await commandCost(['ingest', folder, '--db', db, '--quiet']);

let [before, secondsBefore] = [0, 0];
for (const count of counts) {
  const seconds = reached.get(count) ?? Number.NaN;
  const each = (1000 * (seconds - secondsBefore)) / (count - before);
  console.log(`filings ${before + 1} to ${count}: ${each.toFixed(1)} ms each`);
  [before, secondsBefore] = [count, seconds];
}
console.log(
  `all: ${first.seconds.toFixed(1)} s, peak ${first.peakMegabytes.toFixed(0)} MB, ` +
    `database ${(statSync(db).size / 2 ** 20).toFixed(0)} MB; ` +
    `again ${again.seconds.toFixed(1)} s (${ratioText(again.seconds, first.seconds)})`,
);
rmSync(scratch, { recursive: true });
