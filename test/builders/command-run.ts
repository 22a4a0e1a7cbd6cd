import type { Io } from '../../src/cli/io.ts';
import type { LoadedPipeline } from '../../src/cli/load-pipeline.ts';
import { run } from '../../src/cli/run.ts';
import { madeReading } from './checked-filing.ts';
import { madeIo } from './made-io.ts';

/** Reads every file to the same filing. */
const PIPELINE: LoadedPipeline = {
  read: async () => madeReading(),
  fingerprint: 'pipeline-1',
};

export interface CommandRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process. */
export async function commandRun(
  argv: readonly string[],
  given: Partial<Io> = {},
  pipeline: LoadedPipeline = PIPELINE,
): Promise<CommandRun> {
  const io = madeIo(given);
  const code = await run(argv, io, async () => pipeline);
  return { code, ...io.printed };
}

/** A terminal of 120 cells without colours. */
export const TERMINAL = { outIsTerminal: true, errIsTerminal: true };
