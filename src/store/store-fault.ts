import Database from 'better-sqlite3';
import { ZodError, z } from 'zod';
import { StoreError } from '../../schemas/errors.ts';

/** What to do about the SQLite result codes that a user can do something about. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_BUSY/u, 'another process is writing to it: wait for it to end, then run again'],
  [/^SQLITE_FULL/u, 'the disk is full: make room and run again; all filings before are kept'],
  [/^SQLITE_(READONLY|PERM|AUTH)/u, 'it cannot be written: check the permissions of its folder'],
  [/^SQLITE_NOTADB/u, 'the file is no SQLite database'],
  [/^SQLITE_CORRUPT/u, 'the database is damaged: restore a copy, or ingest into a new file'],
  [/^SQLITE_CANTOPEN/u, 'it cannot be opened: check the path and the permissions of its folder'],
  [/^SQLITE_IOERR/u, 'the disk failed while it was read or written'],
];

/**
 * The native part of better-sqlite3 is absent or built for another Node: npm 12 does not run
 * install scripts unless they are allowed.
 */
const NATIVE_PART_MISSING = /bindings file|NODE_MODULE_VERSION|better_sqlite3\.node/u;

/**
 * Turns what the database layer threw into a `StoreError`. Other errors pass through, and so does
 * a violated constraint: there the record is at fault and not the database.
 */
export function storeFault(path: string, error: unknown): unknown {
  if (error instanceof Database.SqliteError) {
    if (error.code.startsWith('SQLITE_CONSTRAINT')) return error;
    const advice = ADVICE.find(([code]) => code.test(error.code))?.[1];
    const reason = advice === undefined ? error.message : `${advice} (${error.message})`;
    return new StoreError(`${path}: ${reason}`, { cause: error });
  }
  if (error instanceof ZodError) {
    const message = `${path} holds a row of unexpected shape: ${z.prettifyError(error)}`;
    return new StoreError(message, { cause: error });
  }
  if (error instanceof Error && NATIVE_PART_MISSING.test(error.message)) {
    const remedy = 'npm install --global --allow-scripts=better-sqlite3 gongkai';
    return new StoreError(`better-sqlite3 is not built for this Node; run: ${remedy}`, {
      cause: error,
    });
  }
  return error;
}
