import type { ClassificationRow } from '../../schemas/seeds/classification.ts';
import { foldedItemName, type ItemNameRules, itemNameCore } from './item-name.ts';

/** 1 类, 2 款, 3 项. */
type ClassificationLevel = 1 | 2 | 3;

export interface ClassificationEntry {
  readonly code: string;
  readonly level: ClassificationLevel;
  readonly name: string;
}

export interface IndexedRow extends ClassificationEntry {
  /** First and last budget year of the name, inclusive. */
  readonly from: number;
  readonly to: number;
}

/** A row that a name leads to, and whether by its official wording. */
export interface NamedRow {
  readonly row: IndexedRow;
  readonly official: boolean;
}

/** One scheme of codes, indexed by code and by name among siblings. Made once, never changed. */
export interface ClassificationList {
  readonly rowsByCode: ReadonlyMap<string, readonly IndexedRow[]>;
  readonly rowsByName: ReadonlyMap<string, readonly NamedRow[]>;
  readonly rules: ItemNameRules;
}

const BEFORE_ALL_LISTS = 0;
const STILL_VALID = 9999;

/** Indexes the rows of one scheme; the rows of several files may be put together. */
export function classificationList(
  rows: readonly ClassificationRow[],
  rules: ItemNameRules,
): ClassificationList {
  const rowsByCode = new Map<string, IndexedRow[]>();
  const rowsByName = new Map<string, NamedRow[]>();
  for (const seed of rows) {
    const row = indexedRow(seed);
    append(rowsByCode, row.code, row);
    for (const [name, official] of namesOf(seed, rules)) {
      append(rowsByName, nameKey(parentKey(row.code), name), { row, official });
    }
  }
  return { rowsByCode, rowsByName, rules };
}

/** @param year null: not known; the latest rows are valid then */
export function isValidIn(row: IndexedRow, year: number | null): boolean {
  return year === null ? row.to === STILL_VALID : row.from <= year && year <= row.to;
}

/** The rows under one parent that a folded name leads to, whatever their years. */
export function rowsNamed(
  list: ClassificationList,
  parent: string,
  foldedName: string,
): readonly NamedRow[] {
  return list.rowsByName.get(nameKey(parent, foldedName)) ?? [];
}

/** The parent's code; for a 类 the first digit of its family, so that 3xx and 5xx are no siblings. */
export function parentKey(code: string): string {
  return code.length > 3 ? code.slice(0, -2) : code.slice(0, 1);
}

function indexedRow(seed: ClassificationRow): IndexedRow {
  const { code, name } = seed;
  const level = code.length === 3 ? 1 : code.length === 5 ? 2 : 3;
  const from = seed.valid_from ?? BEFORE_ALL_LISTS;
  return { code, level, name, from, to: seed.valid_to ?? STILL_VALID };
}

/** Every wording that leads to a row, with true for the official one. */
function namesOf(seed: ClassificationRow, rules: ItemNameRules): ReadonlyMap<string, boolean> {
  const official = foldedItemName(seed.name, rules);
  const aliases = seed.aliases.map((alias) => foldedItemName(alias, rules));
  const cores = [official, ...aliases].map((name) => itemNameCore(name, rules));
  return new Map([
    ...[...cores, ...aliases].map((name): [string, boolean] => [name, false]),
    [official, true],
  ]);
}

function nameKey(parent: string, foldedName: string): string {
  return `${parent}|${foldedName}`;
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
