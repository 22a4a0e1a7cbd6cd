import type { TokenUnit } from '../../schemas/records/fact.ts';
import { measuresSchema, unitsSchema } from '../../schemas/seeds/vocabulary.ts';
import type { ClassificationList } from './classification-list.ts';
import { yamlSeed } from './seed-file.ts';

/** Printed units (seeds/vocabulary/units.yaml). */
export interface Units {
  /** Printed unit of money → yuan in one of it, as an exact decimal. */
  readonly money: ReadonlyMap<string, string>;
  readonly percent: ReadonlySet<string>;
  readonly score: ReadonlySet<string>;
  readonly count: ReadonlySet<string>;
}

/** What a printed unit makes of its number; null where it is none. */
export function tokenUnit(printed: string, units: Units): TokenUnit | null {
  if (units.money.has(printed)) return 'CNY';
  if (units.percent.has(printed)) return 'percent';
  if (units.score.has(printed)) return 'score';
  return units.count.has(printed) ? 'count' : null;
}

/** @throws SeedError */
export function loadUnits(seedsFolder: string): Units {
  const seed = yamlSeed(seedsFolder, 'vocabulary/units.yaml', unitsSchema);
  return {
    money: new Map(Object.entries(seed.money)),
    percent: new Set(seed.percent),
    score: new Set(seed.score),
    count: new Set(seed.count),
  };
}

export type MeasureUnit = 'CNY' | 'percent' | 'score';

/** A rate and the measures that it divides, in the order in which they are tried. */
export interface Ratio {
  readonly measure: string;
  readonly of: readonly string[];
  readonly to: readonly string[];
}

/** Measures of the contract (seeds/measures.yaml). */
export interface Measures {
  readonly units: ReadonlyMap<string, MeasureUnit>;
  readonly ratios: readonly Ratio[];
}

/** What the column of an economic item is: 30101 → economic.30101 */
export function economicMeasure(code: string): string {
  return `economic.${code}`;
}

/**
 * @param economic the list whose items are columns of 支出决算明细表
 * @throws SeedError
 */
export function loadMeasures(seedsFolder: string, economic: ClassificationList): Measures {
  const seed = yamlSeed(seedsFolder, 'measures.yaml', measuresSchema);
  const units = new Map<string, MeasureUnit>([
    ...seed.CNY.map((measure): [string, MeasureUnit] => [measure, 'CNY']),
    ...seed.percent.map(({ measure }): [string, MeasureUnit] => [measure, 'percent']),
    ...seed.score.map((measure): [string, MeasureUnit] => [measure, 'score']),
    ...[...economic.rowsByCode.keys()].map((code): [string, MeasureUnit] => [
      economicMeasure(code),
      'CNY',
    ]),
  ]);
  return {
    units,
    ratios: seed.percent.map(({ measure, ratio }) => ({ measure, of: ratio.of, to: ratio.to })),
  };
}
