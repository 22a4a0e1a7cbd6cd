import { SourceError, StoreError, UsageError } from '../../schemas/errors.ts';

/** What a command leaves to the shell. Documented in the help of every command. */
export const EXIT = {
  /** All went well, and nothing fails. */
  well: 0,
  /** The command did its work and found a fault: an unread file, a failing check. */
  faultFound: 1,
  usage: 2,
  database: 3,
  /** The installation is faulty: its seeds or its code. */
  internal: 4,
  /** Ctrl-C: what was begun is finished and kept. 128 + SIGINT. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof StoreError) return EXIT.database;
  if (error instanceof SourceError) return EXIT.faultFound;
  return EXIT.internal;
}
