import {
  type RegionNames,
  type RegionRow,
  regionNamesSchema,
  regionRowSchema,
} from '../../schemas/seeds/region.ts';
import { csvSeed, yamlSeed } from './seed-file.ts';

/** 1 province, 2 prefecture, 3 county. */
type RegionLevel = 1 | 2 | 3;

export interface Region {
  /** GB/T 2260. */
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  /** First and last year of the code with this name, inclusive. */
  readonly from: number;
  readonly to: number;
}

/** Names that lead to regions; a name may belong to several (普陀区: Shanghai and Zhoushan). */
export interface NameIndex {
  readonly regionsByName: ReadonlyMap<string, readonly Region[]>;
  /** Lengths of the names that begin with a character, longest first. */
  readonly lengthsByStart: ReadonlyMap<string, readonly number[]>;
}

export interface Regions {
  readonly all: readonly Region[];
  readonly byCode: ReadonlyMap<string, readonly Region[]>;
  /** Names that say what kind of region it is: 江苏省, 红河哈尼族彝族自治州, 红河州. */
  readonly fullNames: NameIndex;
  /** Names without the kind: 江苏, 红河, 赫山. */
  readonly bareNames: NameIndex;
  readonly leadWords: readonly string[];
  readonly levelWords: readonly (readonly [string, readonly number[]])[];
}

const ALWAYS_BEFORE = 0;
const STILL_VALID = 9999;
/** 易县 has no bare name that could be told from a word. */
const BARE_MIN_CHARACTERS = 2;

/** @throws SeedError */
export function loadRegions(seedsFolder: string): Regions {
  const rows = csvSeed(seedsFolder, 'regions/gbt2260.csv', regionRowSchema);
  const names = yamlSeed(seedsFolder, 'vocabulary/region-names.yaml', regionNamesSchema);
  const all = rows.map(regionOfRow);
  return {
    all,
    byCode: grouped(all.map((region) => [region.code, region])),
    fullNames: nameIndex(all, (region) => fullNamesOf(region, names)),
    bareNames: nameIndex(all, (region) => bareNamesOf(region, names)),
    leadWords: names.lead_words,
    levelWords: Object.entries(names.level_words).sort(([a], [b]) => b.length - a.length),
  };
}

/** Whether one region lies in another; a region lies in itself. */
export function isWithin(inner: Region, outer: Region): boolean {
  return inner.code.startsWith(outer.code.slice(0, 2 * outer.level));
}

/** The regions that a region lies in, the nearest first, without itself. */
export function ancestorsOf(regions: Regions, region: Region): readonly Region[] {
  const codes = [`${region.code.slice(0, 4)}00`, `${region.code.slice(0, 2)}0000`];
  return codes
    .filter((code) => code !== region.code)
    .flatMap((code) => regions.byCode.get(code)?.at(-1) ?? []);
}

function regionOfRow(row: RegionRow): Region {
  const { code, name } = row;
  const level = code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3;
  const from = row.valid_from ?? ALWAYS_BEFORE;
  return { code, name, level, from, to: row.valid_to ?? STILL_VALID };
}

function fullNamesOf(region: Region, names: RegionNames): readonly string[] {
  const [autonomous] = Object.keys(names.autonomous).filter((word) => region.name.endsWith(word));
  const place = autonomous && withoutPeoples(region.name.slice(0, -autonomous.length), names);
  const kind = autonomous && names.autonomous[autonomous];
  return place && kind ? [region.name, `${place}${kind}`] : [region.name];
}

function bareNamesOf(region: Region, names: RegionNames): readonly string[] {
  const shortest = fullNamesOf(region, names).at(-1) ?? region.name;
  const suffix = names.suffixes.find((word) => shortest.endsWith(word));
  const bare = suffix === undefined ? shortest : shortest.slice(0, -suffix.length);
  const others = names.others[region.name] ?? [];
  return [bare, ...others].filter((name) => name.length >= BARE_MIN_CHARACTERS);
}

function withoutPeoples(name: string, names: RegionNames): string {
  const people = names.peoples.find((word) => name.endsWith(word) && name.length > word.length);
  return people === undefined ? name : withoutPeoples(name.slice(0, -people.length), names);
}

function nameIndex(
  all: readonly Region[],
  namesOf: (region: Region) => readonly string[],
): NameIndex {
  const pairs = all.flatMap((region) =>
    [...new Set(namesOf(region))].map((name) => [name, region] as const),
  );
  const lengths = grouped(pairs.map(([name]) => [name.slice(0, 1), name.length]));
  const sorted = [...lengths].map(
    ([start, values]) => [start, [...new Set(values)].sort((a, b) => b - a)] as const,
  );
  return { regionsByName: grouped(pairs), lengthsByStart: new Map(sorted) };
}

function grouped<Value>(pairs: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
