import type { SourceFile } from '../../schemas/document/source-file.ts';
import type { SourceReading } from '../../schemas/records/source-reading.ts';
import type { Store } from '../store/store.ts';
import type { IngestEvent } from './ingest-events.ts';

/** What a run is given beside its files. */
export interface Ingestion {
  readonly store: Store;
  /** The pipeline: a file to what it says. Rejects where reading it met a fault or took too much. */
  readonly read: (source: SourceFile) => Promise<SourceReading>;
  /** The same in a process of its own, for a file under which runs died; `read` where absent. */
  readonly readApart?: ((source: SourceFile) => Promise<SourceReading>) | undefined;
  /** Names the pipeline: a file that another one read is read again. */
  readonly fingerprint: string;
  /** How many files are read at a time; 1 by default. */
  readonly jobs?: number | undefined;
  readonly sizeLimitBytes?: number | undefined;
  /** Reads what was read before, too. */
  readonly force?: boolean | undefined;
  /** Begins no further file after the first that cannot be read. */
  readonly failFast?: boolean | undefined;
  /** Aborted: the files in hand are finished, and no further one is begun. */
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ((event: IngestEvent) => void | Promise<void>) | undefined;
  readonly now: () => Date;
}
