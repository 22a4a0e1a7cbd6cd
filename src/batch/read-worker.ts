import { join } from 'node:path';
import type { SourceFile } from '../../schemas/document/source-file.ts';
import type { SourceReading } from '../../schemas/records/source-reading.ts';
import { packageRoot } from '../intake/package-root.ts';
import { type Knowledge, loadKnowledge } from '../knowledge/load-knowledge.ts';
import { readSource } from '../source-reading.ts';

let knowledge: Knowledge | undefined;

/** What a thread of the pool does: one source at a time, with the knowledge loaded once. */
export default function read(source: SourceFile): Promise<SourceReading> {
  knowledge ??= loadKnowledge(join(packageRoot(), 'seeds'));
  return readSource(source, knowledge);
}
