import type { SourceFile } from '../../schemas/document/source-file.ts';
import { PipelineError, StoreError } from '../../schemas/errors.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { SourceReading } from '../../schemas/records/source-reading.ts';
import { unopened } from '../intake/unopened.ts';
import { type Claim, claim, fail, plan, renew } from '../store/work-ledger.ts';
import type { Ingestion } from './ingestion.ts';
import { readingFault } from './reading-fault.ts';
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
 * A run that dies leaves its claims. It may have been killed for another reason than the file in
 * hand: after so many deaths the file is read where it can end nothing but itself.
 */
const MOST_DEATHS = 2;

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
  const renewal = setInterval(() => renewed(claimed, ingestion), LEASE_MS / 3);
  const { read, readApart = read } = ingestion;
  try {
    const reading = await (claimed.attempt > MOST_DEATHS ? readApart(file) : read(file));
    return { kind: 'read', reading, claimed };
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
