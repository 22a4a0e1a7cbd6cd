import type { SourceFile } from '../../schemas/document/source-file.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { FileRow } from '../../schemas/sql/file-row.ts';
import { sourceFile } from '../intake/source-file.ts';
import type { SourcePath } from '../intake/source-paths.ts';
import type { FileChange } from './ingest-events.ts';
import type { Ingestion } from './ingestion.ts';

/** A file with what a run has to do about it. */
export interface PlannedFile {
  readonly path: SourcePath;
  readonly change: FileChange;
  /** Null where its bytes cannot be had. */
  readonly sha256: string | null;
  /** Bytes. */
  readonly size: number | null;
}

/** A file, with its bytes or the problem of getting them: held no longer than it is read. */
export interface OpenedFile {
  readonly planned: PlannedFile;
  readonly opened: Outcome<SourceFile | null>;
}

/** @param earlier what is kept of it */
export function openedFile(
  path: SourcePath,
  earlier: FileRow | null,
  ingestion: Pick<Ingestion, 'fingerprint' | 'sizeLimitBytes' | 'force'>,
): OpenedFile {
  const opened = sourceFile(path, ingestion.sizeLimitBytes);
  const sha256 = opened.value?.sha256 ?? null;
  const size = opened.value?.bytes.length ?? null;
  return {
    planned: { path, change: fileChange(earlier, sha256, ingestion), sha256, size },
    opened,
  };
}

/** A file whose bytes cannot be had is tried again, because the cause may be gone. */
function fileChange(
  earlier: FileRow | null,
  sha256: string | null,
  { fingerprint, force = false }: Pick<Ingestion, 'fingerprint' | 'force'>,
): FileChange {
  if (earlier === null) return 'new';
  if (earlier.sha256 !== sha256) return 'changed';
  const isRead = sha256 !== null && earlier.fingerprint === fingerprint;
  return isRead && !force ? 'unchanged' : 'reread';
}
