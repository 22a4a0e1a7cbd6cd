import { Command, Option } from 'commander';
import { z } from 'zod';
import { fileStateSchema } from '../../../schemas/sql/file-row.ts';
import { isUnread } from '../../batch/file-state.ts';
import { ingest } from '../../batch/ingest.ts';
import type { IngestEvent, SummaryEvent } from '../../batch/ingest-events.ts';
import { SIZE_LIMIT_BYTES } from '../../intake/source-file.ts';
import { sourcePaths } from '../../intake/source-paths.ts';
import { Store } from '../../store/store.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { positiveNumber } from '../options.ts';
import { palette } from '../output/palette.ts';
import { progressTeller } from '../output/progress.ts';
import { jsonLine } from '../output/rows.ts';
import { summaryText } from '../output/summary-text.ts';

const BYTES_PER_MEGABYTE = 1024 * 1024;

const optionsSchema = z.object({
  db: z.string(),
  root: z.string().optional(),
  maxSize: z.number(),
  json: z.boolean().optional(),
  quiet: z.boolean().optional(),
});
type Options = z.infer<typeof optionsSchema>;

export function ingestCommand(context: CommandContext): Command {
  return new Command('ingest')
    .description('Read filings into a database.')
    .argument('<path...>', 'files, and folders with all that is in them')
    .requiredOption('--db <file>', 'database to write; made where there is none')
    .option('--root <folder>', 'name files relative to it, and not to the folder that was given')
    .addOption(
      new Option('--max-size <megabytes>', 'larger files are reported and not read')
        .argParser(positiveNumber)
        .default(SIZE_LIMIT_BYTES / BYTES_PER_MEGABYTE),
    )
    .option('--json', 'events and summary as JSON Lines on standard output')
    .option('--quiet', 'print nothing but errors')
    .addHelpText('after', HELP)
    .action((paths: readonly string[], options: unknown) =>
      ingestPaths(context, paths, optionsSchema.parse(options)),
    );
}

async function ingestPaths(
  { io, loadPipeline, finish }: CommandContext,
  given: readonly string[],
  options: Options,
): Promise<void> {
  const paths = sourcePaths(given, options.root);
  const pipeline = await loadPipeline();
  const store = Store.open(options.db, 'write');
  try {
    const summary = await ingest(paths, {
      ...pipeline,
      store,
      sizeLimitBytes: options.maxSize * BYTES_PER_MEGABYTE,
      now: io.now,
      onEvent: eventTeller(io, options),
    });
    if (hasUnread(summary)) finish(EXIT.faultFound);
  } finally {
    store.close();
  }
}

function hasUnread({ states }: SummaryEvent): boolean {
  return fileStateSchema.options.some((state) => isUnread(state) && (states[state] ?? 0) > 0);
}

function eventTeller(io: Io, options: Options): (event: IngestEvent) => Promise<void> {
  if (options.json === true) return (event) => io.out(jsonLine(event));
  if (options.quiet === true) return () => Promise.resolve();
  const tellProgress = progressTeller(io);
  return async (event) => {
    if (event.event === 'file') tellProgress(event);
    else await io.out(summaryText(event, options.db, palette(io)));
  };
}

const HELP = `
A file that was read before is read again only when its bytes or this program have changed, so a
run may be stopped at any moment and started again. One that cannot be read is kept as a problem
and stops nothing. Hidden files, databases (*.db) and about.yaml are passed over.

Examples:
  gongkai ingest filings/ --db filings.db
  gongkai ingest 2020/ 2021/ --root . --db county.db
  gongkai ingest filings/ --db filings.db --json | jq 'select(.state == "unreadable")'

Exit codes: 0 all files were read; 1 some could not be read; 2 wrong usage, or no such path;
3 the database cannot be used; 4 a fault of the installation.
`;
