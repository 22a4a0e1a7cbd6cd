import type { Status } from '../../schemas/records/fact.ts';
import type { Severity } from '../../schemas/records/problem.ts';
import type { FileState } from '../../schemas/sql/file-row.ts';

/**
 * What a run meant for a file. `changed`: other bytes under the same name; `reread`: the same
 * bytes, read by a newer pipeline or after a failure; `unchanged`: nothing was written.
 */
export type FileChange = 'new' | 'changed' | 'reread' | 'unchanged';

/** How much the database holds of a file, or of all files of a run. */
export interface Amounts {
  /** Tables that were recognised. */
  readonly statements: number;
  readonly facts: Readonly<Record<Status, number>>;
  /** Figures whose meaning is not settled. */
  readonly unassigned: number;
  readonly problems: Readonly<Record<Severity, number>>;
  readonly failing_checks: number;
}

/** A file is done. The names are those of the NDJSON that `gongkai ingest --json` prints. */
export interface FileEvent extends Amounts {
  readonly event: 'file';
  readonly source: string;
  readonly change: FileChange;
  readonly state: FileState;
  /** Why the file could not be read; null when it could. */
  readonly fault: string | null;
  readonly done: number;
  readonly total: number;
  readonly files_per_second: number;
  /** Estimated by bytes. */
  readonly remaining_seconds: number;
}

/** All files are done. Files that were unchanged count with what the database holds of them. */
export interface SummaryEvent extends Amounts {
  readonly event: 'summary';
  readonly files: number;
  readonly states: Readonly<Partial<Record<FileState, number>>>;
  readonly changes: Readonly<Partial<Record<FileChange, number>>>;
  readonly seconds: number;
}

export type IngestEvent = FileEvent | SummaryEvent;
