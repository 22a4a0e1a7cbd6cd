import type { SourceFile } from '../../schemas/document/source-file.ts';
import { PipelineError, SourceError } from '../../schemas/errors.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { SourceReading } from '../../schemas/records/source-reading.ts';
import type { FileRow, FileState } from '../../schemas/sql/file-row.ts';
import { sourceFile } from '../intake/source-file.ts';
import type { SourcePath } from '../intake/source-paths.ts';
import type { Store } from '../store/store.ts';
import { storedFile, storedFilingNames } from '../store/stored-file.ts';
import { writeSource } from '../store/write-source.ts';
import { crashProblem } from './crash-problem.ts';
import { fileState, memberState } from './file-state.ts';
import type { FileChange } from './ingest-events.ts';
import { replacedFilingProblems } from './replaced-filing.ts';

export interface FileIngestion {
  readonly store: Store;
  /** The pipeline: a file to what it says. */
  readonly read: (source: SourceFile) => Promise<SourceReading>;
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
  const write = (reading: SourceReading, state: FileState) => {
    const stamp = {
      fingerprint: ingestion.fingerprint,
      ingested_at: ingestion.now().toISOString(),
    };
    const size = opened.value?.bytes.length ?? null;
    const { format, problems, filings } = reading;
    writeSource(store, {
      file: { source: path.source, sha256, size, format, state, ...stamp },
      problems,
      members: reading.members.map(({ problems: found, ...member }, index) => ({
        file: { ...member, state: memberState(reading, index), ...stamp },
        problems: found,
      })),
      filings,
    });
    return { change, state };
  };
  if (opened.value === null) return write(unread(opened.problems), 'unreadable');
  try {
    const reading = await ingestion.read(opened.value);
    const replaced =
      change === 'changed'
        ? replacedFilingProblems(storedFilingNames(store, path.source), reading.filings)
        : [];
    const complete = { ...reading, problems: [...reading.problems, ...replaced] };
    return write(complete, fileState(complete));
  } catch (error) {
    if (endsTheRun(error)) throw error;
    return write(unread([crashProblem(error)]), 'crashed');
  }
}

function unread(problems: readonly Problem[]): SourceReading {
  return { format: null, problems, members: [], filings: [] };
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
