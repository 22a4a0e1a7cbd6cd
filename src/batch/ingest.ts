import type { FileState } from '../../schemas/sql/file-row.ts';
import type { SourcePath } from '../intake/source-paths.ts';
import type { Store } from '../store/store.ts';
import { storedFileTotals } from '../store/stored-file.ts';
import { storedProblems } from '../store/stored-filing.ts';
import { addedAmounts, NO_AMOUNTS } from './amounts-held.ts';
import { isUnread } from './file-state.ts';
import type { FileEvent, IngestEvent, SummaryEvent } from './ingest-events.ts';
import { type FileIngestion, ingestFile } from './ingest-file.ts';

const MS_PER_SECOND = 1000;

export interface Ingestion extends FileIngestion {
  readonly onEvent?: ((event: IngestEvent) => void | Promise<void>) | undefined;
}

/**
 * Reads the files one after another into the database, each in a transaction of its own, so that
 * a run may be stopped at any moment and started again. A file that fails does not stop it.
 *
 * @returns the summary that was also the last event
 * @throws StoreError, SeedError: nothing more can be done for any file
 */
export async function ingest(
  paths: readonly SourcePath[],
  ingestion: Ingestion,
): Promise<SummaryEvent> {
  const started = ingestion.now().getTime();
  const elapsed = () => (ingestion.now().getTime() - started) / MS_PER_SECOND;
  const totalBytes = sizeOf(paths);
  let summary: SummaryEvent = EMPTY_SUMMARY;
  let bytesDone = 0;
  for (const path of paths) {
    const outcome = await ingestFile(path, ingestion);
    bytesDone += path.size;
    const event: FileEvent = {
      event: 'file',
      source: path.source,
      ...outcome,
      fault: fault(ingestion.store, path.source, outcome.state),
      done: summary.files + 1,
      total: paths.length,
      ...pace(elapsed(), summary.files + 1, bytesDone / Math.max(totalBytes, 1)),
      ...storedFileTotals(ingestion.store, path.source),
    };
    summary = { ...withFile(summary, event), seconds: elapsed() };
    await ingestion.onEvent?.(event);
  }
  await ingestion.onEvent?.(summary);
  return summary;
}

const EMPTY_SUMMARY: SummaryEvent = {
  event: 'summary',
  files: 0,
  states: {},
  changes: {},
  seconds: 0,
  ...NO_AMOUNTS,
};

function withFile(summary: SummaryEvent, file: FileEvent): SummaryEvent {
  return {
    ...summary,
    ...addedAmounts(summary, file),
    files: summary.files + 1,
    states: { ...summary.states, [file.state]: (summary.states[file.state] ?? 0) + 1 },
    changes: { ...summary.changes, [file.change]: (summary.changes[file.change] ?? 0) + 1 },
  };
}

function fault(store: Store, source: string, state: FileState): string | null {
  if (!isUnread(state)) return null;
  return (
    storedProblems(store, source).find(({ severity }) => severity === 'fatal')?.message ?? null
  );
}

/** `share`: how much of all bytes is done. */
function pace(seconds: number, files: number, share: number) {
  return {
    files_per_second: seconds > 0 ? files / seconds : 0,
    remaining_seconds: share > 0 ? (seconds / share) * (1 - share) : 0,
  };
}

function sizeOf(paths: readonly SourcePath[]): number {
  return paths.reduce((sum, { size }) => sum + size, 0);
}
