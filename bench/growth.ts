import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeFilings } from './made-filings.ts';
import { ratioText } from './measure.ts';
import { type CommandCost, commandCost } from './run-command.ts';

interface Growth {
  readonly first: CommandCost;
  readonly again: CommandCost;
  readonly databaseMegabytes: number;
}

async function growth(count: number): Promise<Growth> {
  const scratch = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const [folder, db] = [join(scratch, 'filings'), join(scratch, 'x.db')];
  madeFilings(folder, count);
  const first = await commandCost('ingest', folder, '--db', db, '--quiet');
  const again = await commandCost('ingest', folder, '--db', db, '--quiet');
  const databaseMegabytes = statSync(db).size / 2 ** 20;
  rmSync(scratch, { recursive: true });
  return { first, again, databaseMegabytes };
}

/**
 * Time per filing, cost of a second run, and memory, from few filings to many. What a run over one
 * filing takes is the start, and taken off.
 */
const counts = process.argv.slice(2).map(Number);
const start = (await growth(1)).first.seconds;
console.log(`start, with one filing: ${start.toFixed(1)} s`);
for (const count of counts.length > 0 ? counts : [100, 1000, 10_000]) {
  const { first, again, databaseMegabytes } = await growth(count);
  const milliseconds = (1000 * (first.seconds - start)) / (count - 1);
  console.log(
    `${count} filings: ${first.seconds.toFixed(1)} s, ${milliseconds.toFixed(1)} ms each after the start, ` +
      `peak ${first.peakMegabytes.toFixed(0)} MB, database ${databaseMegabytes.toFixed(0)} MB; ` +
      `again ${again.seconds.toFixed(1)} s (${ratioText(again.seconds, first.seconds)})`,
  );
}
