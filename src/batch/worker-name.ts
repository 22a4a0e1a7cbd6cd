import { hostname } from 'node:os';
import type { Store } from '../store/store.ts';
import { holders, release } from '../store/work-ledger.ts';

/** Names this process among all that may write to one database. */
export function workerName(): string {
  return `${hostname()}:${process.pid}`;
}

/** Frees what runs on this machine left when they were killed. */
export function releaseDeadWorkers(store: Store): void {
  for (const worker of holders(store)) {
    if (isDead(worker)) release(store, worker);
  }
}

function isDead(worker: string): boolean {
  const [, host, pid] = /^(.*):(\d+)$/u.exec(worker) ?? [];
  if (host !== hostname() || pid === undefined) return false;
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
