import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { UsageError } from '../../../schemas/errors.ts';
import { ingest } from '../../batch/ingest.ts';
import type { IngestEvent, SummaryEvent } from '../../batch/ingest-events.ts';
import { runPlan } from '../../batch/run-plan.ts';
import { SIZE_LIMIT_BYTES } from '../../intake/source-file.ts';
import { type SourcePath, sourcePaths } from '../../intake/source-paths.ts';
import { Store } from '../../store/store.ts';
import { type CommandContext, withStore } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import type { Io } from '../io.ts';
import type { LoadedPipeline } from '../load-pipeline.ts';
import { day, positiveNumber } from '../options.ts';
import { palette } from '../output/palette.ts';
import { planText } from '../output/plan-text.ts';
import { progressTeller } from '../output/progress.ts';
import { jsonLine } from '../output/rows.ts';
import { summaryText } from '../output/summary-text.ts';

const BYTES_PER_MEGABYTE = 1024 * 1024;
const MS_PER_SECOND = 1000;

/** The slowest real filing takes some seconds. */
const TIME_LIMIT_SECONDS = 120;

const optionsSchema = z.object({
  db: z.string(),
  root: z.string().optional(),
  jobs: z.number(),
  maxSize: z.number(),
  timeout: z.number(),
  since: z.date().optional(),
  force: z.boolean().optional(),
  failFast: z.boolean().optional(),
  dryRun: z.boolean().optional(),
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
      new Option('--jobs <n>', 'how many files to read at a time')
        .argParser(positiveNumber)
        .default(availableParallelism()),
    )
    .addOption(
      new Option('--since <date>', 'only files that were changed on this day or later').argParser(
        day,
      ),
    )
    .option('--force', 'read files again that were read before')
    .option('--fail-fast', 'begin no further file after one that cannot be read')
    .option('--dry-run', 'only tell what would be read')
    .addOption(
      new Option('--max-size <megabytes>', 'larger files are reported and not read')
        .argParser(positiveNumber)
        .default(SIZE_LIMIT_BYTES / BYTES_PER_MEGABYTE),
    )
    .addOption(
      new Option('--timeout <seconds>', 'a file that takes longer is reported and given up')
        .argParser(positiveNumber)
        .default(TIME_LIMIT_SECONDS),
    )
    .option('--json', 'events and summary as JSON Lines on standard output')
    .option('--quiet', 'print nothing but errors')
    .addHelpText('after', HELP)
    .action((paths: readonly string[], options: unknown) =>
      ingestPaths(context, paths, optionsSchema.parse(options)),
    );
}

async function ingestPaths(
  context: CommandContext,
  given: readonly string[],
  options: Options,
): Promise<void> {
  const paths = changedSince(sourcePaths(given, options.root), options.since);
  const pipeline = await context.loadPipeline();
  if (options.dryRun === true) await tellPlan(context.io, paths, pipeline, options);
  else await ingestFiles(context, paths, pipeline, options);
}

async function ingestFiles(
  { io, finish }: CommandContext,
  paths: readonly SourcePath[],
  { fingerprint, open }: LoadedPipeline,
  options: Options,
): Promise<void> {
  const store = Store.open(options.db, 'write');
  const reader = open({ jobs: options.jobs, timeLimitMs: options.timeout * MS_PER_SECOND });
  const interruption = new AbortController();
  const stopListening = io.onInterrupt(() => {
    if (interruption.signal.aborted) process.exit(EXIT.interrupted);
    interruption.abort();
    io.err('finishing the files in hand; Ctrl-C again stops at once\n');
  });
  try {
    const summary = await ingest(paths, {
      ...{ fingerprint, store, now: io.now, signal: interruption.signal },
      ...{ read: reader.read, readApart: reader.readApart },
      ...{ jobs: options.jobs, force: options.force, failFast: options.failFast },
      sizeLimitBytes: options.maxSize * BYTES_PER_MEGABYTE,
      onEvent: eventTeller(io, options),
    });
    if (interruption.signal.aborted) finish(EXIT.interrupted);
    else if (needsAttention(summary)) finish(EXIT.faultFound);
  } finally {
    stopListening();
    await reader.close();
    store.close();
  }
}

async function tellPlan(
  io: Io,
  paths: readonly SourcePath[],
  { fingerprint }: LoadedPipeline,
  options: Options,
): Promise<void> {
  const given = {
    fingerprint,
    force: options.force,
    sizeLimitBytes: options.maxSize * BYTES_PER_MEGABYTE,
  };
  const tell = async (store: Store | null) => {
    const steps = [...runPlan(paths, store, given)];
    await io.out(options.json === true ? steps.map(jsonLine).join('') : planText(steps));
  };
  if (existsSync(options.db)) await withStore(options.db, tell);
  else await tell(null);
}

function changedSince(paths: readonly SourcePath[], since: Date | undefined): SourcePath[] {
  const kept = paths.filter(
    ({ modified }) => since === undefined || modified === null || modified >= since,
  );
  if (kept.length === 0) throw new UsageError('no file was changed since then (--since)');
  return kept;
}

function needsAttention({ attention, left }: SummaryEvent): boolean {
  return attention.length > 0 || left > 0;
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
run may be stopped or killed at any moment: the same command goes on. A file whose bytes changed
becomes a new version; the earlier one stays in the view facts_all. One that cannot be read is
kept as a problem and stops nothing; one that takes too much time or memory is tried once more,
alone, and then quarantined. Hidden files, databases (*.db) and about.yaml are passed over.

Examples:
  gongkai ingest filings/ --db filings.db
  gongkai ingest 2020/ 2021/ --root . --db county.db --jobs 4
  gongkai ingest filings/ --db filings.db --since 2026-11-01 --dry-run
  gongkai ingest filings/ --db filings.db --json | jq 'select(.state == "unreadable")'

Exit codes: 0 all files were read; 1 some could not be read; 2 wrong usage, or no such path;
3 the database cannot be used; 4 a fault of the installation; 130 stopped by Ctrl-C.
`;
