import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { z } from 'zod';
import { StoreError } from '../../schemas/errors.ts';
import { kept } from './kept.ts';
import { migrate, requireCurrentVersion } from './migrate.ts';
import { storeFault } from './store-fault.ts';

/** How long a writer waits for another one before it gives up. */
const BUSY_TIMEOUT_MS = 10_000;

/** A county's indexes stay in memory while they grow. */
const CACHE_KIBIBYTES = 64 * 1024;

/** Some 40 MB: the log is folded into the database every few hundred filings. */
const CHECKPOINT_PAGES = 10_000;

/** Binding and stepping a statement for each row costs as much again as its insert. */
const ROWS_A_STATEMENT = 16;

/** What SQLite can bind. */
type Value = string | number | null;

/** Values by the names of parameters or of columns. */
export type NamedValues = Readonly<Record<string, Value>>;

/** By name, or in their order. */
type Bound = NamedValues | readonly Value[];

/** An open database. Every SQL text of this project passes through here and lives in this folder. */
export class Store {
  readonly path: string;
  readonly #connection: Database.Database;
  readonly #statements = new Map<string, Database.Statement<[Bound], unknown>>();

  private constructor(path: string, connection: Database.Database) {
    this.path = path;
    this.#connection = connection;
  }

  /**
   * `write` makes the file where there is none and migrates it; `read` does neither.
   *
   * @throws StoreError saying what to do
   */
  static open(path: string, access: 'read' | 'write'): Store {
    requirePath(path, access);
    let connection: Database.Database | undefined;
    try {
      connection = kept(new Database(path, { timeout: BUSY_TIMEOUT_MS }));
      if (access === 'read') prepareForReading(connection, path);
      else prepareForWriting(connection, path);
      return new Store(path, connection);
    } catch (error) {
      connection?.close();
      throw storeFault(path, error);
    }
  }

  close(): void {
    this.#connection.close();
  }

  /** All rows of a query, each held against its shape. */
  rows<Shape extends z.ZodType>(shape: Shape, sql: string, parameters: NamedValues = {}) {
    try {
      return this.#statement(sql)
        .all(parameters)
        .map((row) => shape.parse(row));
    } catch (error) {
      throw storeFault(this.path, error);
    }
  }

  /** The rows of a query one by one, so that a million of them need no memory. */
  *iterate<Shape extends z.ZodType>(
    shape: Shape,
    sql: string,
    parameters: NamedValues = {},
  ): Generator<z.infer<Shape>> {
    try {
      const found = kept(this.#statement(sql).iterate(parameters));
      for (const row of found) yield shape.parse(row);
    } catch (error) {
      throw storeFault(this.path, error);
    }
  }

  run(sql: string, parameters: NamedValues = {}): void {
    try {
      this.#statement(sql).run(parameters);
    } catch (error) {
      throw storeFault(this.path, error);
    }
  }

  /**
   * New rows of a table, in their order.
   *
   * @throws TypeError when one has not the columns of the first
   */
  insert(table: string, rows: readonly NamedValues[]): void {
    const columns = Object.keys(rows[0] ?? {});
    try {
      for (let from = 0; from < rows.length; ) {
        const count = rows.length - from < ROWS_A_STATEMENT ? 1 : ROWS_A_STATEMENT;
        const values = valuesOf(rows.slice(from, from + count), columns);
        this.#statement(insertSql(table, columns, count)).run(values);
        from += count;
      }
    } catch (error) {
      throw storeFault(this.path, error);
    }
  }

  /** All or nothing. IMMEDIATE, because a transaction that reads first and writes later gets SQLITE_BUSY. */
  transaction<T>(work: () => T): T {
    try {
      return this.#connection.transaction(work).immediate();
    } catch (error) {
      throw storeFault(this.path, error);
    }
  }

  #statement(sql: string): Database.Statement<[Bound], unknown> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const made = kept(this.#connection.prepare<[Bound], unknown>(sql));
    this.#statements.set(sql, made);
    return made;
  }
}

function valuesOf(rows: readonly NamedValues[], columns: readonly string[]): readonly Value[] {
  const values: Value[] = [];
  for (const row of rows) {
    if (Object.keys(row).length !== columns.length)
      throw new TypeError(`expected ${columns}, found ${Object.keys(row)}`);
    for (const column of columns) {
      const value = row[column];
      if (value === undefined) throw new TypeError(`a row has no ${column}`);
      values.push(value);
    }
  }
  return values;
}

function insertSql(table: string, columns: readonly string[], count: number): string {
  const row = `(${columns.map(() => '?').join(', ')})`;
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array(count).fill(row).join(', ')}`;
}

function requirePath(path: string, access: 'read' | 'write'): void {
  if (existsSync(path)) {
    if (statSync(path).isDirectory()) throw new StoreError(`${path} is a folder, no database`);
  } else if (access === 'read') {
    throw new StoreError(`no database at ${path}: make one with gongkai ingest PATH --db ${path}`);
  } else if (!existsSync(dirname(path))) {
    throw new StoreError(`the folder of ${path} does not exist`);
  }
}

/**
 * `query_only` and not a read-only connection: the last of those to close leaves its -wal and
 * -shm files lying beside the database. A write-protected file can be opened all the same.
 */
function prepareForReading(connection: Database.Database, path: string): void {
  connection.exec('PRAGMA query_only = ON');
  requireCurrentVersion(connection, path);
}

function prepareForWriting(connection: Database.Database, path: string): void {
  connection.exec('PRAGMA foreign_keys = ON');
  migrate(connection, path);
  connection.exec('PRAGMA journal_mode = WAL');
  connection.exec('PRAGMA synchronous = NORMAL');
  connection.exec(`PRAGMA cache_size = -${CACHE_KIBIBYTES}`);
  connection.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
}
