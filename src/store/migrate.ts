import type Database from 'better-sqlite3';
import { z } from 'zod';
import { StoreError } from '../../schemas/errors.ts';
import { kept } from './kept.ts';
import { initialSql } from './migrations/0001-initial.ts';
import { membersSql } from './migrations/0002-members.ts';
import { indicatorsSql } from './migrations/0003-indicators.ts';
import { versionsSql } from './migrations/0004-versions.ts';
import { findingsSql } from './migrations/0005-findings.ts';
import { toldWordsSql } from './migrations/0006-told-words.ts';
import { fileTotalsSql } from './migrations/0007-file-totals.ts';
import { listedUnitsSql } from './migrations/0008-listed-units.ts';
import { viewsSql } from './views.ts';

/** One entry a version: entry 0 makes version 1. An entry that was released is never changed. */
const MIGRATIONS: readonly string[] = [
  initialSql,
  membersSql,
  indicatorsSql,
  versionsSql,
  findingsSql,
  toldWordsSql,
  fileTotalsSql,
  listedUnitsSql,
];

/** Marks a SQLite file as ours (`PRAGMA application_id`): the characters `gkai`. */
const APPLICATION_ID = 0x676b6169;

/**
 * Brings the database to the newest version; an empty one gets everything.
 *
 * @throws StoreError when the file is another program's database, or newer than this code
 */
export function migrate(connection: Database.Database, path: string): void {
  const migrateNow = connection.transaction(() => {
    const from = checkedVersion(connection, path);
    for (const sql of [...MIGRATIONS.slice(from), viewsSql]) connection.exec(sql);
    connection.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    connection.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
  if (checkedVersion(connection, path) < MIGRATIONS.length) migrateNow.immediate();
}

/** @throws StoreError also when it is older than this code, because reading migrates nothing */
export function requireCurrentVersion(connection: Database.Database, path: string): void {
  const version = checkedVersion(connection, path);
  if (version === 0) throw new StoreError(`${path} holds no filings: ingest into it first`);
  if (version < MIGRATIONS.length) {
    throw new StoreError(
      `${path} was written by an older gongkai (schema ${version}, this one reads ` +
        `${MIGRATIONS.length}): run gongkai ingest on it once, which brings it up to date`,
    );
  }
}

function checkedVersion(connection: Database.Database, path: string): number {
  const version = storedNumber(connection, 'PRAGMA user_version');
  const tables = storedNumber(connection, 'SELECT count(*) FROM sqlite_schema');
  if (tables > 0 && storedNumber(connection, 'PRAGMA application_id') !== APPLICATION_ID) {
    throw new StoreError(`${path} is a database of another program: name another file with --db`);
  }
  if (version > MIGRATIONS.length) {
    throw new StoreError(
      `${path} was written by a newer gongkai (schema ${version}, this one knows ` +
        `${MIGRATIONS.length}): update gongkai, or ingest into a new file`,
    );
  }
  return version;
}

function storedNumber(connection: Database.Database, sql: string): number {
  return z.int().parse(kept(connection.prepare(sql)).pluck().get());
}
