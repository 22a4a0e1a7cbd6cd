import { setTimeout as wait } from 'node:timers/promises';
import { pMapIterable } from 'p-map';
import type { SourcePath } from '../intake/source-paths.ts';
import { unopened } from '../intake/unopened.ts';
import { buildKeyIndex, putOffKeyIndex } from '../store/key-index.ts';
import { storedFile } from '../store/stored-file.ts';
import { holders } from '../store/work-ledger.ts';
import type { SummaryEvent } from './ingest-events.ts';
import type { Ingestion } from './ingestion.ts';
import { openedFile, type PlannedFile } from './planned-file.ts';
import { type FileReading, readFile } from './read-file.ts';
import { RunRecord } from './run-record.ts';
import { releaseDeadWorkers } from './worker-name.ts';
import { originalOf, writeFile } from './write-file.ts';

/**
 * So many files may be read before the one is that has to be written next: their order in the
 * database is that of their names, however many are read at a time.
 */
const READ_AHEAD = 64;

/** How long a file that another run holds is waited for at the end, and how often it is looked at. */
const HELD_WAIT_MS = 90_000;
const HELD_POLL_MS = 1_000;

/**
 * Reads the files into the database, each in a transaction of its own, so that a run may be killed
 * at any moment and started again. A file that fails does not stop it: it is read once more at the
 * end, alone, and then quarantined.
 *
 * @returns the summary that was also the last event
 * @throws StoreError, SeedError: nothing more can be done for any file
 */
export async function ingest(
  paths: readonly SourcePath[],
  ingestion: Ingestion,
): Promise<SummaryEvent> {
  releaseDeadWorkers(ingestion.store);
  putOffKeyIndex(ingestion.store);
  const run = new IngestRun(paths, ingestion);
  await run.readAll();
  await run.readAgain();
  // While another run writes, it is the one to do so: building holds the database for seconds.
  if (holders(ingestion.store).length === 0) buildKeyIndex(ingestion.store);
  return run.record.finish();
}

interface Attempted {
  readonly planned: PlannedFile;
  /** Null where there is nothing to read: the file is unchanged, or a duplicate. */
  readonly reading: FileReading | null;
}

class IngestRun {
  readonly record: RunRecord;
  readonly #paths: readonly SourcePath[];
  readonly #ingestion: Ingestion;
  readonly #again: SourcePath[] = [];
  /** Contents that are being read or wait to be written; the second of a kind is a duplicate. */
  readonly #inHand = new Set<string>();
  #isStopped = false;

  constructor(paths: readonly SourcePath[], ingestion: Ingestion) {
    this.#paths = paths;
    this.#ingestion = ingestion;
    this.record = new RunRecord(paths, ingestion);
  }

  async readAll(): Promise<void> {
    const concurrency = this.#ingestion.jobs ?? 1;
    const backpressure = Math.max(READ_AHEAD, concurrency);
    const attempts = pMapIterable(this.#unstopped(), (path) => this.#attempt(path), {
      concurrency,
      backpressure,
    });
    for await (const attempted of attempts) await this.#settle(attempted, false);
  }

  /** What failed, alone; and what another run held, once it is free. */
  async readAgain(): Promise<void> {
    for (const path of this.#again) {
      if (this.#mustStop()) return;
      let attempted = await this.#attempt(path);
      for (let waited = 0; attempted.reading?.kind === 'held' && waited < HELD_WAIT_MS; ) {
        await wait(HELD_POLL_MS);
        waited += HELD_POLL_MS;
        attempted = await this.#attempt(path);
      }
      await this.#settle(attempted, true);
    }
  }

  *#unstopped(): Generator<SourcePath> {
    for (const path of this.#paths) {
      if (this.#mustStop()) return;
      yield path;
    }
  }

  #mustStop(): boolean {
    return this.#isStopped || this.#ingestion.signal?.aborted === true;
  }

  async #attempt(path: SourcePath): Promise<Attempted> {
    const { planned, opened } = openedFile(
      path,
      storedFile(this.#ingestion.store, path.source),
      this.#ingestion,
    );
    const { change, sha256 } = planned;
    if (change === 'unchanged' || this.#isDuplicate(planned)) return { planned, reading: null };
    if (sha256 !== null) this.#inHand.add(sha256);
    const reading = await readFile(opened, this.#ingestion);
    if (this.#ingestion.failFast === true && isUnopened(reading)) this.#isStopped = true;
    return { planned, reading };
  }

  #isDuplicate(planned: PlannedFile): boolean {
    const { sha256 } = planned;
    return (
      (sha256 !== null && this.#inHand.has(sha256)) || originalOf(planned, this.#ingestion) !== null
    );
  }

  async #settle({ planned, reading }: Attempted, isLast: boolean): Promise<void> {
    const { path, change } = planned;
    if (change === 'unchanged') {
      await this.record.tell(path, change);
    } else if (!isLast && this.#mustTryAgain(planned, reading)) {
      this.#inHand.delete(planned.sha256 ?? '');
      this.#again.push(path);
    } else if (reading?.kind === 'held') {
      await this.record.tell(path, 'held');
    } else {
      writeFile({ planned, ...(reading ?? NOTHING_READ) }, this.#ingestion);
      this.#inHand.delete(planned.sha256 ?? '');
      await this.record.tell(path, change);
    }
  }

  /** Also a duplicate whose original failed and is itself tried again. */
  #mustTryAgain(planned: PlannedFile, reading: FileReading | null): boolean {
    if (reading === null) return originalOf(planned, this.#ingestion) === null;
    return reading.kind !== 'read';
  }
}

function isUnopened(reading: FileReading): boolean {
  return reading.kind === 'failed' || (reading.kind === 'read' && reading.reading.format === null);
}

/** Of a duplicate. */
const NOTHING_READ = { kind: 'read', reading: unopened([]), claimed: null } as const;
