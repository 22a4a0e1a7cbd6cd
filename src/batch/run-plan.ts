import type { SourcePath } from '../intake/source-paths.ts';
import type { Store } from '../store/store.ts';
import { storedFile } from '../store/stored-file.ts';
import type { FileChange } from './ingest-events.ts';
import type { Ingestion } from './ingestion.ts';
import { openedFile } from './planned-file.ts';

/** What a run would do with a file. */
export interface PlannedStep {
  readonly source: string;
  readonly change: FileChange;
  readonly size: number;
}

/**
 * What a run would do, file by file; nothing is written, and no filing is read.
 *
 * @param store null where there is no database yet
 */
export function* runPlan(
  paths: readonly SourcePath[],
  store: Store | null,
  ingestion: Pick<Ingestion, 'fingerprint' | 'sizeLimitBytes' | 'force'>,
): Generator<PlannedStep> {
  for (const path of paths) {
    const earlier = store === null ? null : storedFile(store, path.source);
    const { planned } = openedFile(path, earlier, ingestion);
    yield { source: path.source, change: planned.change, size: path.size };
  }
}
