import { join } from 'node:path';
import type { Ingestion } from '../batch/ingestion.ts';
import type { ReaderPoolOptions } from '../batch/reader-pool.ts';
import { fingerprint } from '../intake/fingerprint.ts';
import { packageRoot } from '../intake/package-root.ts';

/** Reads files until it is closed. */
export interface Reader extends Pick<Ingestion, 'read'> {
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
      let isChecked = false;
      return {
        read: (source) => {
          // Each thread loads the knowledge; here a fault in it is told at once, not once a file.
          if (!isChecked) loadKnowledge(join(root, 'seeds'));
          isChecked = true;
          return pool.read(source);
        },
        close: () => pool.close(),
      };
    },
  };
}
