import { join } from 'node:path';
import { setImmediate as threadsStart } from 'node:timers/promises';
import type { Ingestion } from '../batch/ingestion.ts';
import type { ReaderPoolOptions } from '../batch/reader-pool.ts';
import { fingerprint } from '../intake/fingerprint.ts';
import { packageRoot } from '../intake/package-root.ts';

/** Reads files until it is closed. */
export interface Reader extends Pick<Ingestion, 'read' | 'readApart'> {
  readonly close: () => Promise<void>;
}

export interface LoadedPipeline extends Pick<Ingestion, 'fingerprint'> {
  readonly open: (options: ReaderPoolOptions) => Reader;
}
export type PipelineLoader = () => Promise<LoadedPipeline>;

/**
 * Loads what reads filings: only for the command that does, so that the others start at once.
 */
export async function loadPipeline(): Promise<LoadedPipeline> {
  const { ReaderPool } = await import('../batch/reader-pool.ts');
  const { loadKnowledge } = await import('../knowledge/load-knowledge.ts');
  const root = packageRoot();
  return {
    fingerprint: fingerprint(root),
    open: (options) => {
      const pool = new ReaderPool(options);
      const apart = new ReaderPool({ ...options, jobs: 1, runtime: 'child_process' });
      let checked: Promise<unknown> | undefined;
      return {
        read: async (source) => {
          const reading = pool.read(source);
          // Each thread loads the knowledge; here, while they start, a fault in it is told at once.
          checked ??= threadsStart().then(() => loadKnowledge(join(root, 'seeds')));
          return (await Promise.all([reading, checked]))[0];
        },
        readApart: (source) => apart.read(source),
        close: async () => void (await Promise.all([pool.close(), apart.close()])),
      };
    },
  };
}
