import { type DirectionsSeed, directionsSchema } from '../../schemas/seeds/directions.ts';
import { type StructureSeed, structureSchema } from '../../schemas/seeds/structure.ts';
import { type ToldRates, toldRatesSchema } from '../../schemas/seeds/told-rates.ts';
import { type WordRule, wordRulesSchema } from '../../schemas/seeds/word-rules.ts';
import { yamlSeed } from './seed-file.ts';

/** What the checks know that is no identity (seeds/checks). */
export interface CheckSeeds {
  readonly rates: ToldRates;
  readonly directions: DirectionsSeed;
  readonly wordRules: readonly WordRule[];
  readonly structure: StructureSeed;
}

/** @throws SeedError */
export function loadCheckSeeds(seedsFolder: string): CheckSeeds {
  return {
    rates: yamlSeed(seedsFolder, 'checks/rates.yaml', toldRatesSchema),
    directions: yamlSeed(seedsFolder, 'checks/directions.yaml', directionsSchema),
    structure: yamlSeed(seedsFolder, 'checks/structure.yaml', structureSchema),
    wordRules: yamlSeed(seedsFolder, 'checks/words.yaml', wordRulesSchema),
  };
}
