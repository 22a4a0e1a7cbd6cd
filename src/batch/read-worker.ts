import { join } from 'node:path';
import Tinypool from 'tinypool';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import type { SourceReading } from '../../schemas/records/source-reading.ts';
import { packageRoot } from '../intake/package-root.ts';
import type { Knowledge } from '../knowledge/load-knowledge.ts';
import { readSource } from '../source-reading.ts';

let knowledge: Knowledge | undefined = Tinypool.workerData;

/** What a thread or process of the pool does: one source at a time. A process is given no knowledge. */
export default async function read(source: SourceFile): Promise<SourceReading> {
  knowledge ??= await loadedKnowledge();
  return readSource(source, knowledge);
}

async function loadedKnowledge(): Promise<Knowledge> {
  const { loadKnowledge } = await import('../knowledge/load-knowledge.ts');
  return loadKnowledge(join(packageRoot(), 'seeds'));
}
