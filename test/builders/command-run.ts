import type { Io } from '../../src/cli/io.ts';
import type { LoadedPipeline, Reader } from '../../src/cli/load-pipeline.ts';
import { run } from '../../src/cli/run.ts';
import { madeReading } from './checked-filing.ts';
import { madeIo } from './made-io.ts';

/** A pipeline that reads without threads. */
export function madePipeline(read: Reader['read']): LoadedPipeline {
  return { fingerprint: 'pipeline-1', open: () => ({ read, close: async () => undefined }) };
}

/** Reads every file to the same filing. */
const PIPELINE = madePipeline(async () => madeReading());

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
