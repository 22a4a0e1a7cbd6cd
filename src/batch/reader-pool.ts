import { setFlagsFromString } from 'node:v8';
import Tinypool from 'tinypool';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import { type SourceReading, sourceReadingSchema } from '../../schemas/records/source-reading.ts';
import type { Knowledge } from '../knowledge/load-knowledge.ts';
import { engineFlags } from './engine-flags.ts';
import { ReadingStopped } from './reading-stopped.ts';

const READ_WORKER = new URL('./read-worker.js', import.meta.url);

/** Heap of one thread. A filing needs some 100 MB; what needs more than this is no filing. */
const HEAP_MEGABYTES = 512;

const ofThread = { resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES } };
const ofProcess = {
  execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
  serialization: 'advanced' as const,
};

const MS_PER_SECOND = 1000;

export interface ReaderPoolOptions {
  /** How many files are read at a time, each by a thread of its own. */
  readonly jobs: number;
  /** A file that takes longer costs itself only; its thread is ended. */
  readonly timeLimitMs: number;
  /** Threads start faster; a process may abort in native code and takes nothing with it. */
  readonly runtime?: 'worker_threads' | 'child_process';
  /** What a thread runs; the pipeline unless a test says otherwise. */
  readonly workerFile?: URL;
  /** What each thread is given: made once, it costs a thread far less than making it. */
  readonly knowledge?: Knowledge;
}

/**
 * Reads sources in threads or processes, so that one that hangs or runs out of memory takes nothing
 * with it.
 */
export class ReaderPool {
  readonly #pool: Tinypool;
  readonly #timeLimitMs: number;

  constructor(options: ReaderPoolOptions) {
    const { jobs, timeLimitMs, runtime = 'worker_threads', workerFile = READ_WORKER } = options;
    for (const flag of engineFlags(process.versions.v8)) setFlagsFromString(flag);
    this.#timeLimitMs = timeLimitMs;
    this.#pool = new Tinypool({
      filename: workerFile.href,
      runtime,
      minThreads: 0,
      maxThreads: jobs,
      workerData: options.knowledge,
      ...(runtime === 'child_process' ? ofProcess : ofThread),
    });
  }

  /** @throws ReadingStopped when the file took too long or too much memory; any fault of this program */
  async read(source: SourceFile): Promise<SourceReading> {
    const controller = new AbortController();
    // Not AbortSignal.timeout, which would let the process end while a thread never answers.
    const timer = setTimeout(() => controller.abort(), this.#timeLimitMs);
    try {
      const reading: unknown = await this.#pool.run(source, { signal: controller.signal });
      return sourceReadingSchema.parse(reading);
    } catch (error) {
      if (controller.signal.aborted) throw timedOut(this.#timeLimitMs);
      if (isOutOfMemory(error)) throw outOfMemory();
      if (isEndOfProcess(error)) throw endOfProcess();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

function timedOut(limitMs: number): ReadingStopped {
  const seconds = limitMs / MS_PER_SECOND;
  return new ReadingStopped(
    'batch.timed-out',
    `reading the file took longer than ${seconds} s and was ended (--timeout)`,
  );
}

function outOfMemory(): ReadingStopped {
  return new ReadingStopped(
    'batch.out-of-memory',
    `reading the file took more than ${HEAP_MEGABYTES} MB and was ended`,
  );
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** As tinypool tells it, which has no code for it. */
function isEndOfProcess(error: unknown): boolean {
  return error instanceof Error && error.message === 'Worker exited unexpectedly';
}

function endOfProcess(): ReadingStopped {
  return new ReadingStopped(
    'batch.process-ended',
    `reading the file ended its process: native code aborted, or more than ${HEAP_MEGABYTES} MB were taken`,
  );
}
