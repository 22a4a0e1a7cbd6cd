import { type DirectionsSeed, directionsSchema } from '../../schemas/seeds/directions.ts';
import { type ToldRates, toldRatesSchema } from '../../schemas/seeds/told-rates.ts';
import { type WordRule, wordRulesSchema } from '../../schemas/seeds/word-rules.ts';
import { yamlSeed } from './seed-file.ts';

/** What the checks know that is no identity (seeds/checks). */
export interface CheckSeeds {
  readonly rates: ToldRates;
  readonly directions: DirectionsSeed;
  readonly wordRules: readonly WordRule[];
}

/** @throws SeedError */
export function loadCheckSeeds(seedsFolder: string): CheckSeeds {
  return {
    rates: yamlSeed(seedsFolder, 'checks/rates.yaml', toldRatesSchema),
    directions: yamlSeed(seedsFolder, 'checks/directions.yaml', directionsSchema),
    wordRules: yamlSeed(seedsFolder, 'checks/words.yaml', wordRulesSchema),
  };
}
