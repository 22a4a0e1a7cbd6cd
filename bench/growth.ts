import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeFilings } from './made-filings.ts';
import { ratioText } from './measure.ts';
import { commandCost } from './run-command.ts';

/** Time per filing, cost of a second run, and memory, from few filings to many. */
const counts = process.argv.slice(2).map(Number);
for (const count of counts.length > 0 ? counts : [100, 1000, 10_000]) {
  const scratch = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const [folder, db] = [join(scratch, 'filings'), join(scratch, 'x.db')];
  madeFilings(folder, count);
  const first = await commandCost('ingest', folder, '--db', db, '--quiet');
  const again = await commandCost('ingest', folder, '--db', db, '--quiet');
  const milliseconds = (1000 * first.seconds) / count;
  console.log(
    `${count} filings: ${first.seconds.toFixed(1)} s, ${milliseconds.toFixed(1)} ms each, ` +
      `peak ${first.peakMegabytes.toFixed(0)} MB, database ${(statSync(db).size / 2 ** 20).toFixed(0)} MB; ` +
      `again ${again.seconds.toFixed(1)} s (${ratioText(again.seconds, first.seconds)})`,
  );
  rmSync(scratch, { recursive: true });
}
