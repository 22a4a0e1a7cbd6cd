import { z } from 'zod';
import type { Store } from './store.ts';

/** One content read by one pipeline: the unit of work. */
export interface WorkKey {
  readonly sha256: string;
  readonly fingerprint: string;
}

/** Who works on it, and until when nobody else should. */
export interface Lease {
  readonly worker: string;
  /** ISO 8601, UTC. */
  readonly until: string;
}

/** A claim that was granted; `attempt` fences off a worker that was given up. */
export interface Claim extends WorkKey {
  readonly attempt: number;
}

const holderSchema = z.object({ worker: z.string() });
const attemptSchema = z.object({ attempt: z.int() });

/** Enters the work where it is not known yet. */
export function plan(store: Store, key: WorkKey): void {
  store.run(
    `INSERT INTO work (sha256, fingerprint, state) VALUES (:sha256, :fingerprint, 'planned')
     ON CONFLICT DO NOTHING`,
    { ...key },
  );
}

/** Takes the work, or null while another worker holds an unexpired lease on it. */
export function claim(store: Store, key: WorkKey, lease: Lease, now: string): Claim | null {
  const [row] = store.rows(
    attemptSchema,
    `UPDATE work SET state = 'running', attempt = attempt + 1, worker = :worker,
       lease_until = :until
     WHERE sha256 = :sha256 AND fingerprint = :fingerprint
       AND (state <> 'running' OR worker = :worker OR lease_until < :now)
     RETURNING attempt`,
    { ...key, ...lease, now },
  );
  return row === undefined ? null : { ...key, attempt: row.attempt };
}

/** The workers that hold work now. */
export function holders(store: Store): string[] {
  const sql = `SELECT DISTINCT worker FROM work WHERE state = 'running' AND worker IS NOT NULL`;
  return store.rows(holderSchema, sql).map(({ worker }) => worker);
}

/** Frees all that a worker held which is known to be dead; its attempts stay counted. */
export function release(store: Store, worker: string): void {
  store.run(
    `UPDATE work SET state = 'planned', worker = NULL, lease_until = NULL
     WHERE state = 'running' AND worker = :worker`,
    { worker },
  );
}

/** Says that the work goes on. */
export function renew(store: Store, { sha256, fingerprint, attempt }: Claim, until: string): void {
  store.run(`UPDATE work SET lease_until = :until ${HELD}`, {
    sha256,
    fingerprint,
    attempt,
    until,
  });
}

/** The work is done; inside the transaction that keeps its result. */
export function finish(store: Store, { sha256, fingerprint, attempt }: Claim): void {
  store.run(
    `UPDATE work SET state = 'done', attempt = 0, worker = NULL, lease_until = NULL,
       error_code = NULL ${HELD}`,
    { sha256, fingerprint, attempt },
  );
}

/** The attempt failed; the work may be claimed again. */
export function fail(store: Store, claimed: Claim, errorCode: string): void {
  const { sha256, fingerprint, attempt } = claimed;
  store.run(
    `UPDATE work SET state = 'failed', worker = NULL, lease_until = NULL, error_code = :errorCode
     ${HELD}`,
    { sha256, fingerprint, attempt, errorCode },
  );
}

const HELD = `
  WHERE sha256 = :sha256 AND fingerprint = :fingerprint AND attempt = :attempt
    AND state = 'running'`;
