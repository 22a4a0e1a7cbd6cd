import { Command, CommanderError } from 'commander';
import { PipelineError } from '../../schemas/errors.ts';
import { packageVersion } from '../intake/package-root.ts';
import type { CommandContext } from './command-context.ts';
import { auditCommand } from './commands/audit.ts';
import { checkCommand } from './commands/check.ts';
import { factsCommand } from './commands/facts.ts';
import { indicatorsCommand } from './commands/indicators.ts';
import { ingestCommand } from './commands/ingest.ts';
import { problemsCommand } from './commands/problems.ts';
import { searchCommand } from './commands/search.ts';
import { showCommand } from './commands/show.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit-code.ts';
import type { Io } from './io.ts';
import { loadPipeline, type PipelineLoader } from './load-pipeline.ts';

const COMMANDS = [
  ingestCommand,
  factsCommand,
  showCommand,
  checkCommand,
  auditCommand,
  indicatorsCommand,
  problemsCommand,
  searchCommand,
];

/**
 * Runs one command line.
 *
 * @param argv without node and script
 * @returns the exit code; nothing is thrown, every error is told on `io.err`
 */
export async function run(
  argv: readonly string[],
  io: Io,
  load: PipelineLoader = loadPipeline,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.well;
  const help: string[] = [];
  const finish = (finished: ExitCode) => {
    code = finished;
  };
  try {
    const commands = program({ io, loadPipeline: load, finish }, (text) => help.push(text));
    await commands.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (isBrokenPipe(error)) return EXIT.well;
    return failed(error, io);
  } finally {
    await io.out(help.join('')).catch(() => undefined);
  }
}

function program(context: CommandContext, writeHelp: (text: string) => void): Command {
  const root = new Command('gongkai')
    .description('Turns disclosures of government departments into verified, traceable facts.')
    .version(packageVersion())
    .configureHelp({ showGlobalOptions: false })
    .addHelpText('after', ROOT_HELP);
  for (const command of COMMANDS) root.addCommand(command(context));
  for (const command of [root, ...root.commands]) {
    command.exitOverride().configureOutput({ writeOut: writeHelp, writeErr: context.io.err });
  }
  return root;
}

function failed(error: unknown, io: Io): ExitCode {
  // Commander has told its own errors; what it calls an error may be the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.well : EXIT.usage;
  if (error instanceof PipelineError) io.err(`gongkai: ${error.message}\n`);
  else io.err(`gongkai met a fault of its own, please report it:\n${description(error)}\n`);
  return exitCodeOf(error);
}

/** Whoever read our output has seen enough (`| head`). */
function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

function description(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const ROOT_HELP = `
Examples:
  gongkai ingest filings/ --db filings.db      read a folder of filings
  gongkai facts filings.db --year 2020         the figures, as a table or in a pipe as CSV
  gongkai show filings.db f1-1                 where a figure stands and what proves it
  gongkai check filings.db                     what does not add up
  gongkai audit filings.db --html audit.html   the same as a report for people
  gongkai problems filings.db                  what could not be read, and why

Exit codes: 0 all well; 1 a file could not be read, or a check fails; 2 wrong usage;
3 the database cannot be used; 4 a fault of the installation.
`;
