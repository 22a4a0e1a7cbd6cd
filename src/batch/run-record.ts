import type { SourcePath } from '../intake/source-paths.ts';
import { storedFileTotals } from '../store/file-totals.ts';
import type { Store } from '../store/store.ts';
import { storedFile } from '../store/stored-file.ts';
import { storedProblems } from '../store/stored-filing.ts';
import { addedAmounts, NO_AMOUNTS } from './amounts-held.ts';
import { isUnread } from './file-state.ts';
import type { FileChange, FileEvent, Pace, SummaryEvent } from './ingest-events.ts';
import type { Ingestion } from './ingestion.ts';

const MS_PER_SECOND = 1000;

/** What a run has done so far, as its events tell it. */
export class RunRecord {
  readonly #ingestion: Ingestion;
  readonly #started: number;
  readonly #totalFiles: number;
  #bytesLeft: number;
  #bytesRead = 0;
  #filesRead = 0;
  #pagesRead = 0;
  #summary: SummaryEvent = EMPTY_SUMMARY;

  constructor(paths: readonly SourcePath[], ingestion: Ingestion) {
    this.#ingestion = ingestion;
    this.#started = ingestion.now().getTime();
    this.#totalFiles = paths.length;
    this.#bytesLeft = paths.reduce((sum, { size }) => sum + size, 0);
  }

  /** Counts a file that is done, and tells it. */
  async tell(path: SourcePath, change: FileChange): Promise<FileEvent> {
    const { store, onEvent } = this.#ingestion;
    const stored = storedFile(store, path.source);
    const state = stored?.state ?? null;
    const fault = state !== null && isUnread(state) ? faultOf(store, path.source) : null;
    this.#count(path, change, stored?.pages ?? 0);
    const amounts = storedFileTotals(store, path.source) ?? NO_AMOUNTS;
    const attention =
      fault === null || state === null ? [] : [{ source: path.source, state, fault }];
    this.#summary = {
      ...this.#summary,
      ...addedAmounts(this.#summary, amounts),
      files: this.#summary.files + 1,
      pages: this.#summary.pages + (stored?.pages ?? 0),
      states: state === null ? this.#summary.states : counted(this.#summary.states, state),
      changes: counted(this.#summary.changes, change),
      attention: [...this.#summary.attention, ...attention],
      left: this.#totalFiles - this.#summary.files - 1,
      seconds: this.#elapsed(),
    };
    const event: FileEvent = {
      event: 'file',
      source: path.source,
      ...{ change, state, fault },
      pages: stored?.pages ?? null,
      done: this.#summary.files,
      total: this.#totalFiles,
      failed: this.#summary.attention.length,
      ...this.#pace(),
      ...amounts,
    };
    await onEvent?.(event);
    return event;
  }

  async finish(): Promise<SummaryEvent> {
    const left = this.#totalFiles - this.#summary.files;
    const summary = { ...this.#summary, left, seconds: this.#elapsed() };
    await this.#ingestion.onEvent?.(summary);
    return summary;
  }

  #count(path: SourcePath, change: FileChange, pages: number): void {
    this.#bytesLeft -= path.size;
    if (change === 'unchanged') return;
    this.#bytesRead += path.size;
    this.#filesRead += 1;
    this.#pagesRead += pages;
  }

  /** Files that were read before take no time worth counting. */
  #pace(): Pace {
    const seconds = this.#elapsed();
    const perSecond = (count: number) => (seconds > 0 ? count / seconds : 0);
    const bytesPerSecond = perSecond(this.#bytesRead);
    return {
      files_per_second: perSecond(this.#filesRead),
      pages_per_second: perSecond(this.#pagesRead),
      remaining_seconds: bytesPerSecond > 0 ? this.#bytesLeft / bytesPerSecond : 0,
    };
  }

  #elapsed(): number {
    return (this.#ingestion.now().getTime() - this.#started) / MS_PER_SECOND;
  }
}

const EMPTY_SUMMARY: SummaryEvent = {
  event: 'summary',
  files: 0,
  pages: 0,
  states: {},
  changes: {},
  attention: [],
  left: 0,
  seconds: 0,
  ...NO_AMOUNTS,
};

function counted<Key extends string>(
  counts: Readonly<Partial<Record<Key, number>>>,
  key: Key,
): Readonly<Partial<Record<Key, number>>> {
  return { ...counts, [key]: (counts[key] ?? 0) + 1 };
}

function faultOf(store: Store, source: string): string {
  const fatal = storedProblems(store, source).find(({ severity }) => severity === 'fatal');
  return fatal?.message ?? 'it could not be read';
}
