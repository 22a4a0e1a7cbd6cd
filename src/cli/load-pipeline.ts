import { join } from 'node:path';
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
      let pool: InstanceType<typeof ReaderPool> | undefined;
      const apart = new ReaderPool({ ...options, jobs: 1, runtime: 'child_process' });
      return {
        read: async (source) => {
          pool ??= new ReaderPool({ ...options, knowledge: loadKnowledge(join(root, 'seeds')) });
          return pool.read(source);
        },
        readApart: (source) => apart.read(source),
        close: async () => void (await Promise.all([pool?.close(), apart.close()])),
      };
    },
  };
}
