import type { Problem } from './records/problem.ts';

/**
 * A value and what was met on the way to it. Every stage returns one, so that one bad table
 * costs that table and not the filing.
 */
export interface Outcome<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
