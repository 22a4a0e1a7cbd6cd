import type { NamedValues } from './store.ts';

/** A piece of SQL that is true or false, with the values that it names. */
export interface Condition {
  readonly sql: string;
  readonly parameters: NamedValues;
}

/** All of the conditions as one WHERE clause; null stands for no restriction. */
export function whereAll(given: readonly (Condition | null)[]): Condition {
  const present = given.filter((condition) => condition !== null);
  const sql = present.map((condition) => `(${condition.sql})`).join(' AND ');
  return {
    sql: sql === '' ? '' : `WHERE ${sql}`,
    parameters: Object.fromEntries(present.flatMap(({ parameters }) => Object.entries(parameters))),
  };
}

export function equals(column: string, value: string | number | undefined): Condition | null {
  if (value === undefined) return null;
  return { sql: `${column} = :${column}`, parameters: { [column]: value } };
}

export function contains(column: string, part: string | undefined): Condition | null {
  if (part === undefined) return null;
  return { sql: `instr(${column}, :${column}) > 0`, parameters: { [column]: part } };
}

/** One of the columns is the value; where it holds a `*`, that stands for anything. */
export function matches(
  columns: readonly [string, ...string[]],
  value: string | undefined,
): Condition | null {
  if (value === undefined) return null;
  const name = columns[0].replaceAll('.', '_');
  if (!value.includes('*')) {
    const sql = columns.map((column) => `${column} = :${name}`).join(' OR ');
    return { sql, parameters: { [name]: value } };
  }
  // GLOB knows ? and [ too; here they mean themselves.
  const glob = value.replace(/[?[]/gu, '[$&]');
  const sql = columns.map((column) => `${column} GLOB :${name}`).join(' OR ');
  return { sql, parameters: { [name]: glob } };
}
