import { join } from 'node:path';
import type { FileIngestion } from '../batch/ingest-file.ts';
import { fingerprint } from '../intake/fingerprint.ts';
import { packageRoot } from '../intake/package-root.ts';

export type LoadedPipeline = Pick<FileIngestion, 'read' | 'fingerprint'>;
export type PipelineLoader = () => Promise<LoadedPipeline>;

/**
 * Loads the stages and their knowledge: only for the command that reads filings, so that the
 * others start at once.
 *
 * @throws SeedError
 */
export async function loadPipeline(): Promise<LoadedPipeline> {
  const { readSource } = await import('../source-reading.ts');
  const { loadKnowledge } = await import('../knowledge/load-knowledge.ts');
  const root = packageRoot();
  const knowledge = loadKnowledge(join(root, 'seeds'));
  return { read: (source) => readSource(source, knowledge), fingerprint: fingerprint(root) };
}
