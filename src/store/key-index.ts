import { z } from 'zod';
import type { Store } from './store.ts';

/**
 * The index that finds the figures of one item over all filings. The figures of a filing are scattered
 * over hundreds of its pages, so that keeping it up row by row takes a third of the writing: while a
 * database is filled for the first time it does without. A query gives the same rows with it and without.
 */
const BUILD =
  'CREATE INDEX IF NOT EXISTS figures_by_key ON figures (statement, item_code, measure)';

/** Before a run: leaves the index of an empty database to the end. */
export function putOffKeyIndex(store: Store): void {
  const filings = store.rows(z.object({}), 'SELECT 1 AS filing FROM filings LIMIT 1');
  if (filings.length === 0) store.run('DROP INDEX IF EXISTS figures_by_key');
}

/** After a run; also what one that was killed left undone. */
export function buildKeyIndex(store: Store): void {
  store.run(BUILD);
}
