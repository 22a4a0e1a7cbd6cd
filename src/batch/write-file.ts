import { PipelineError, SourceError } from '../../schemas/errors.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { SourceReading } from '../../schemas/records/source-reading.ts';
import type { FileState } from '../../schemas/sql/file-row.ts';
import { unopened } from '../intake/unopened.ts';
import { type Original, storedFilingNames, storedOriginal } from '../store/stored-file.ts';
import { type Claim, finish } from '../store/work-ledger.ts';
import { writeSource } from '../store/write-source.ts';
import { fileState, memberState } from './file-state.ts';
import type { Ingestion } from './ingestion.ts';
import type { PlannedFile } from './planned-file.ts';
import { readingFault } from './reading-fault.ts';
import { replacedFilingProblems } from './replaced-filing.ts';

export interface WrittenFile {
  readonly planned: PlannedFile;
  readonly kind: 'read' | 'failed';
  readonly reading: SourceReading;
  readonly claimed: Claim | null;
}

/**
 * Keeps what a file was read as, or that it has the bytes of another one. A record that breaks the
 * rules of the database costs its file only.
 *
 * @throws StoreError
 */
export function writeFile(written: WrittenFile, ingestion: Ingestion): void {
  const { planned, reading, kind } = written;
  const original = originalOf(planned, ingestion);
  if (original !== null) {
    write({ ...written, reading: duplicateReading(original) }, 'duplicate', original, ingestion);
    return;
  }
  const state = kind === 'failed' ? 'quarantined' : fileState(reading);
  try {
    write(written, state, null, ingestion);
  } catch (error) {
    if (error instanceof PipelineError && !(error instanceof SourceError)) throw error;
    const broken = { ...written, reading: unopened([readingFault(error)]) };
    write(broken, 'quarantined', null, ingestion);
  }
}

export function originalOf({ path, sha256 }: PlannedFile, { store }: Ingestion): Original | null {
  return sha256 === null ? null : storedOriginal(store, sha256, path.source);
}

function duplicateReading({ source }: Original): SourceReading {
  const problem: Problem = {
    code: 'batch.duplicate',
    severity: 'information',
    message: `it has the same bytes as ${source}: what was read stands there`,
    provenance: null,
    statement: null,
    printed: null,
  };
  return unopened([problem]);
}

function write(
  { planned, reading, claimed }: WrittenFile,
  state: FileState,
  original: Original | null,
  { store, fingerprint, now }: Ingestion,
): void {
  const { path, sha256, size } = planned;
  const { format, pages, members, filings } = reading;
  const stamp = { fingerprint, ingested_at: now().toISOString() };
  const replaced =
    planned.change === 'changed'
      ? replacedFilingProblems(storedFilingNames(store, path.source), filings)
      : [];
  writeSource(
    store,
    {
      file: {
        source: path.source,
        duplicate_of: original?.file_id ?? null,
        ...{ sha256, size, format, pages, state },
        ...stamp,
      },
      problems: [...reading.problems, ...replaced],
      members: members.map(({ problems, ...member }, index) => ({
        file: { ...member, state: memberState(reading, index), duplicate_of: null, ...stamp },
        problems,
      })),
      filings,
    },
    () => {
      if (claimed !== null) finish(store, claimed);
    },
  );
}
