import type { Status } from '../../schemas/records/fact.ts';
import type { Severity } from '../../schemas/records/problem.ts';
import type { FileState } from '../../schemas/sql/file-row.ts';

/**
 * What a run meant for a file. `changed`: other bytes under the same name; `reread`: the same
 * bytes, read by a newer pipeline, by --force, or after a failure; `unchanged`: nothing was
 * written; `held`: another run is reading it.
 */
export type FileChange = 'new' | 'changed' | 'reread' | 'unchanged' | 'held';

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

/** How far a run is; rates count only what was read in this run. */
export interface Pace {
  readonly files_per_second: number;
  readonly pages_per_second: number;
  /** Estimated by bytes. */
  readonly remaining_seconds: number;
}

/** A file is done. The names are those of the NDJSON that `gongkai ingest --json` prints. */
export interface FileEvent extends Amounts, Pace {
  readonly event: 'file';
  readonly source: string;
  readonly change: FileChange;
  /** Null for a file that another run holds and that the database does not know yet. */
  readonly state: FileState | null;
  /** Null where the format has none. */
  readonly pages: number | null;
  /** Why the file could not be read; null when it could. */
  readonly fault: string | null;
  readonly done: number;
  readonly total: number;
  /** Files so far that could not be read. */
  readonly failed: number;
}

/** A file that gave nothing, and why. */
export interface Attention {
  readonly source: string;
  readonly state: FileState;
  readonly fault: string;
}

/** All files are done. Files that were unchanged count with what the database holds of them. */
export interface SummaryEvent extends Amounts {
  readonly event: 'summary';
  readonly files: number;
  readonly pages: number;
  readonly states: Readonly<Partial<Record<FileState, number>>>;
  readonly changes: Readonly<Partial<Record<FileChange, number>>>;
  readonly attention: readonly Attention[];
  /** Files that were not begun, because the run was stopped. */
  readonly left: number;
  readonly seconds: number;
}

export type IngestEvent = FileEvent | SummaryEvent;
