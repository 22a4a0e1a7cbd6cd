import type { SourceFile } from '../../schemas/document/source-file.ts';
import { PipelineError, SourceError } from '../../schemas/errors.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { CheckedFiling } from '../../schemas/records/checked-filing.ts';
import type { FileRow, FileState } from '../../schemas/sql/file-row.ts';
import { sourceFile } from '../intake/source-file.ts';
import type { SourcePath } from '../intake/source-paths.ts';
import type { Store } from '../store/store.ts';
import { storedFile, storedFilingName } from '../store/stored-file.ts';
import { writeFile } from '../store/write-file.ts';
import { crashProblem } from './crash-problem.ts';
import { fileState } from './file-state.ts';
import type { FileChange } from './ingest-events.ts';
import { replacedFilingProblems } from './replaced-filing.ts';

export interface FileIngestion {
  readonly store: Store;
  /** The pipeline: a file to what it says. */
  readonly read: (source: SourceFile) => Promise<Outcome<CheckedFiling | null>>;
  /** Names the pipeline: a file that another one read is read again. */
  readonly fingerprint: string;
  readonly sizeLimitBytes?: number | undefined;
  readonly now: () => Date;
}

export interface FileOutcome {
  readonly change: FileChange;
  readonly state: FileState;
}

/**
 * Reads one file into the database, unless the same bytes were already read by the same pipeline.
 * A fault of this program costs that file and not the run: it is kept as the problem
 * `pipeline.crashed`.
 *
 * @throws StoreError, SeedError
 */
export async function ingestFile(path: SourcePath, ingestion: FileIngestion): Promise<FileOutcome> {
  const { store } = ingestion;
  const earlier = storedFile(store, path.source);
  const opened = sourceFile(path, ingestion.sizeLimitBytes);
  const sha256 = opened.value?.sha256 ?? null;
  const change = fileChange(earlier, sha256, ingestion.fingerprint);
  if (earlier !== null && change === 'unchanged') return { change, state: earlier.state };
  const write = (outcome: Outcome<CheckedFiling | null>, state: FileState) => {
    const file: FileRow = {
      source: path.source,
      sha256,
      size: opened.value?.bytes.length ?? null,
      format: outcome.value?.format ?? null,
      state,
      fingerprint: ingestion.fingerprint,
      ingested_at: ingestion.now().toISOString(),
    };
    writeFile(store, { file, filing: outcome.value, problems: outcome.problems });
    return { change, state };
  };
  if (opened.value === null) return write({ ...opened, value: null }, 'unreadable');
  try {
    const outcome = await ingestion.read(opened.value);
    const replaced =
      change === 'changed'
        ? replacedFilingProblems(storedFilingName(store, path.source), outcome.value)
        : [];
    const complete = { ...outcome, problems: [...outcome.problems, ...replaced] };
    return write(complete, fileState(complete));
  } catch (error) {
    if (endsTheRun(error)) throw error;
    return write({ value: null, problems: [crashProblem(error)] }, 'crashed');
  }
}

/** What cannot be read or crashed before is tried again, because the cause may be gone. */
function fileChange(
  earlier: FileRow | null,
  sha256: string | null,
  fingerprint: string,
): FileChange {
  if (earlier === null) return 'new';
  if (sha256 === null || earlier.sha256 === null) return 'reread';
  if (earlier.sha256 !== sha256) return 'changed';
  if (earlier.fingerprint !== fingerprint || earlier.state === 'crashed') return 'reread';
  return 'unchanged';
}

/** A `SourceError` should have ended in the pipeline; one that did not concerns its file only. */
function endsTheRun(error: unknown): boolean {
  return error instanceof PipelineError && !(error instanceof SourceError);
}
