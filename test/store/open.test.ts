import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { StoreError } from '../../schemas/errors.ts';
import { factRows } from '../../src/store/fact-rows.ts';
import { initialSql } from '../../src/store/migrations/0001-initial.ts';
import { membersSql } from '../../src/store/migrations/0002-members.ts';
import { indicatorsSql } from '../../src/store/migrations/0003-indicators.ts';
import { versionsSql } from '../../src/store/migrations/0004-versions.ts';
import { findingsSql } from '../../src/store/migrations/0005-findings.ts';
import { Store } from '../../src/store/store.ts';
import { writeSource } from '../../src/store/write-source.ts';
import { madeDatabase, madeFileRow, madeRecord } from '../builders/stored.ts';
import { temporaryFolder } from '../builders/temporary-folder.ts';

function foreignDatabase(): string {
  const path = join(temporaryFolder(), 'foreign.db');
  new Database(path).exec('CREATE TABLE addresses (name TEXT)').close();
  return path;
}

function newerDatabase(): string {
  const path = madeDatabase();
  const connection = new Database(path);
  connection.pragma('user_version = 999');
  connection.close();
  return path;
}

function otherFile(): string {
  return join(temporaryFolder({ 'letter.db': 'Dear Sir or Madam, '.repeat(100) }), 'letter.db');
}

test.each([
  ['another program’s database', foreignDatabase, /another program.*--db/u],
  ['a newer database', newerDatabase, /newer gongkai.*update/u],
  ['a file that is no database', otherFile, /no SQLite database/u],
  ['a folder', () => temporaryFolder(), /is a folder/u],
])('%s is refused with what to do', (_, made, message) => {
  const path = made();
  for (const access of ['read', 'write'] as const) {
    const open = () => Store.open(path, access);
    expect(open).toThrow(StoreError);
    expect(open).toThrow(message);
  }
});

test('reading makes no database where there is none', () => {
  const path = join(temporaryFolder(), 'missing.db');
  expect(() => Store.open(path, 'read')).toThrow(/no database at .*gongkai ingest/u);
  expect(existsSync(path)).toBe(false);
});

test('an empty file becomes a database when it is written, and is none for a reader', () => {
  const path = join(temporaryFolder({ 'empty.db': '' }), 'empty.db');
  expect(() => Store.open(path, 'read')).toThrow(/ingest into it first/u);
  Store.open(path, 'write').close();
  Store.open(path, 'read').close();
});

test('a missing folder is named', () => {
  const path = join(temporaryFolder(), 'no', 'such.db');
  expect(() => Store.open(path, 'write')).toThrow(/folder of .* does not exist/u);
});

test('the database is in WAL mode and holds to its foreign keys', () => {
  const path = madeDatabase();
  const connection = new Database(path);
  expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  connection.close();
});

test('a row that another program spoiled is a StoreError that names it', () => {
  const store = Store.open(madeDatabase(), 'write');
  store.run(`UPDATE figures SET status = 'certain'`);
  expect(() => [...factRows(store, {})]).toThrow(StoreError);
  expect(() => [...factRows(store, {})]).toThrow(/unexpected shape.*status/su);
  store.close();
});

test('a reader can write nothing and leaves nothing beside the database', () => {
  const path = madeDatabase();
  const store = Store.open(path, 'read');
  expect([...factRows(store, {})]).toHaveLength(3);
  expect(() => store.run('DELETE FROM files')).toThrow(/cannot be written/u);
  store.close();
  expect(readdirSync(dirname(path))).toEqual(['filings.db']);
});

test('the words around a figure move out of its labels when an older database is opened', () => {
  const path = join(temporaryFolder(), 'older.db');
  const connection = new Database(path);
  for (const sql of [initialSql, membersSql, indicatorsSql, versionsSql, findingsSql])
    connection.exec(sql);
  connection.exec(`
    INSERT INTO files (source, state, fingerprint, ingested_at) VALUES ('a.txt', 'ingested', 'p', 't');
    INSERT INTO filings (file_id) VALUES (1);
    INSERT INTO figures (filing_id, ordinal, item_name, column_name, printed, origin, reason, provenance)
    VALUES (1, 1, '印刷费', '印刷费支出5万元', '5', 'narrative', 'meaning-unknown', '{}'),
      (1, 2, '备注', '其他', '5', 'table', 'column-unknown', '{}');`);
  connection.pragma('application_id = 1735090537');
  connection.pragma('user_version = 5');
  connection.close();
  const store = Store.open(path, 'write');
  const shape = z.object({ label: z.string().nullable(), sentence: z.string().nullable() });
  expect(
    store.rows(shape, 'SELECT item_name AS label, sentence FROM figures ORDER BY ordinal'),
  ).toEqual([
    { label: null, sentence: '印刷费支出5万元' },
    { label: '备注', sentence: null },
  ]);
  store.close();
});

test('two writers wait for each other', () => {
  const path = madeDatabase();
  const first = Store.open(path, 'write');
  const second = Store.open(path, 'write');
  const write = (store: Store, source: string) =>
    writeSource(store, madeRecord({ file: madeFileRow({ source }) }));
  for (const source of ['a.txt', 'b.txt', 'c.txt']) {
    write(first, `1/${source}`);
    write(second, `2/${source}`);
  }
  expect([...factRows(first, {})]).toHaveLength(21);
  first.close();
  second.close();
});

test('rows are kept in their order, however many go into a statement', () => {
  const store = Store.open(join(temporaryFolder(), 'filings.db'), 'write');
  const rows = Array.from({ length: 37 }, (_, index) => ({
    ...{ sha256: String(index).padStart(64, '0'), fingerprint: 'pipeline-1' },
    state: 'planned',
    attempt: index,
  }));
  store.insert('work', rows);
  const sql = 'SELECT sha256, fingerprint, state, attempt FROM work ORDER BY rowid';
  expect(store.rows(z.record(z.string(), z.unknown()), sql)).toEqual(rows);
  const other = { sha256: 'f'.repeat(64), fingerprint: 'pipeline-1', state: 'planned' };
  const short = { sha256: 'e'.repeat(64), fingerprint: 'pipeline-1' };
  expect(() => store.insert('work', [other, short])).toThrow('expected sha256,fingerprint,state');
  const long = { ...other, sha256: 'd'.repeat(64), attempt: 1 };
  expect(() => store.insert('work', [{ ...other, sha256: 'c'.repeat(64) }, long])).toThrow(
    'found sha256,fingerprint,state,attempt',
  );
  store.close();
});
