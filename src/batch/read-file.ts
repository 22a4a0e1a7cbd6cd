import type { SourceFile } from '../../schemas/document/source-file.ts';
import { PipelineError, StoreError } from '../../schemas/errors.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { SourceReading } from '../../schemas/records/source-reading.ts';
import { unopened } from '../intake/unopened.ts';
import { type Claim, claim, fail, plan, renew } from '../store/work-ledger.ts';
import type { Ingestion } from './ingestion.ts';
import { endedTheRun, readingFault } from './reading-fault.ts';
import { ReadingStopped } from './reading-stopped.ts';
import { workerName } from './worker-name.ts';

/** What reading a file came to, before anything of it is written. */
export type FileReading =
  | { readonly kind: 'read'; readonly reading: SourceReading; readonly claimed: Claim | null }
  /** A fault of this program, or the file took too much: told by the reading's problem. */
  | { readonly kind: 'failed'; readonly reading: SourceReading; readonly claimed: Claim }
  /** Another run holds the file. */
  | { readonly kind: 'held' };

/**
 * A run that dies leaves its claims. Runs are killed for other reasons than a file, so that it takes
 * many deaths until the file is not tried again.
 */
const MOST_ATTEMPTS = 10;

/** A claim that is not renewed for so long belongs to a run that died. */
const LEASE_MS = 60_000;

/**
 * Reads a file under a claim in the ledger. An error of the reading costs that file only.
 *
 * @throws StoreError, SeedError: nothing more can be done for any file
 */
export async function readFile(
  { value: file, problems }: Outcome<SourceFile | null>,
  ingestion: Ingestion,
): Promise<FileReading> {
  if (file === null) return { kind: 'read', reading: unopened(problems), claimed: null };
  const { store, fingerprint } = ingestion;
  const key = { sha256: file.sha256, fingerprint };
  const lease = () => ({ worker: workerName(), until: leaseEnd(ingestion) });
  plan(store, key);
  const claimed = claim(store, key, lease(), ingestion.now().toISOString());
  if (claimed === null) return { kind: 'held' };
  if (claimed.attempt > MOST_ATTEMPTS && ingestion.force !== true) {
    return { kind: 'failed', reading: unopened([endedTheRun(claimed.attempt - 1)]), claimed };
  }
  const renewal = setInterval(() => renewed(claimed, ingestion), LEASE_MS / 3);
  try {
    return { kind: 'read', reading: await ingestion.read(file), claimed };
  } catch (error) {
    if (endsTheRun(error)) throw error;
    const problem = readingFault(error);
    fail(store, claimed, problem.code);
    return { kind: 'failed', reading: unopened([problem]), claimed };
  } finally {
    clearInterval(renewal);
  }
}

/** A database that fails here fails again when the file is written, and is told then. */
function renewed(claimed: Claim, ingestion: Ingestion): void {
  try {
    renew(ingestion.store, claimed, leaseEnd(ingestion));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}

function leaseEnd({ now }: Ingestion): string {
  return new Date(now().getTime() + LEASE_MS).toISOString();
}

function endsTheRun(error: unknown): boolean {
  return error instanceof PipelineError && !(error instanceof ReadingStopped);
}
