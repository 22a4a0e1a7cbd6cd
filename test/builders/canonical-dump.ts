import { z } from 'zod';
import { Store } from '../../src/store/store.ts';

/** All that the database says, without the ids and times of one run. */
export function canonicalDump(db: string): readonly string[] {
  const store = Store.open(db, 'read');
  const rows = (sql: string) =>
    store.rows(z.record(z.string(), z.unknown()), sql).map((row) => JSON.stringify(row));
  const dump = [
    ...rows(
      'SELECT source, version, sha256, state, format, superseded_by FROM files ORDER BY source',
    ),
    ...rows(`SELECT source, statement, item_code, measure, value, printed, locator, status, ordinal
      FROM facts_all ORDER BY source, ordinal`),
    ...rows(`SELECT source, checks.ordinal, identity, outcome, difference FROM checks
      JOIN filings USING (filing_id) JOIN files USING (file_id) ORDER BY source, checks.ordinal`),
    ...rows(
      'SELECT source, code, message FROM problems JOIN files USING (file_id) ORDER BY source, ordinal',
    ),
    ...rows('SELECT count(*) AS paragraphs FROM paragraphs'),
    ...rows(`SELECT state, count(*) AS works FROM work GROUP BY state`),
    ...rows('PRAGMA integrity_check'),
    ...rows('PRAGMA foreign_key_check'),
  ];
  store.close();
  return dump;
}
