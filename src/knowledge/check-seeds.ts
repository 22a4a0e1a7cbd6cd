import { type BodyWords, bodiesSchema } from '../../schemas/seeds/bodies.ts';
import { type DirectionsSeed, directionsSchema } from '../../schemas/seeds/directions.ts';
import { type ProjectsSeed, projectsSchema } from '../../schemas/seeds/projects.ts';
import { type StructureSeed, structureSchema } from '../../schemas/seeds/structure.ts';
import { type ToldMoneySeed, toldMoneySchema } from '../../schemas/seeds/told-money.ts';
import { type ToldRates, toldRatesSchema } from '../../schemas/seeds/told-rates.ts';
import { type UnitCost, unitCostsSchema } from '../../schemas/seeds/unit-costs.ts';
import { type WordRule, wordRulesSchema } from '../../schemas/seeds/word-rules.ts';
import { yamlSeed } from './seed-file.ts';

/** What the checks know that is no identity (seeds/checks). */
export interface CheckSeeds {
  readonly rates: ToldRates;
  readonly directions: DirectionsSeed;
  readonly wordRules: readonly WordRule[];
  readonly structure: StructureSeed;
  readonly toldMoney: ToldMoneySeed;
  readonly projects: ProjectsSeed;
  readonly bodies: readonly BodyWords[];
  readonly unitCosts: readonly UnitCost[];
}

/** @throws SeedError */
export function loadCheckSeeds(seedsFolder: string): CheckSeeds {
  return {
    rates: yamlSeed(seedsFolder, 'checks/rates.yaml', toldRatesSchema),
    directions: yamlSeed(seedsFolder, 'checks/directions.yaml', directionsSchema),
    structure: yamlSeed(seedsFolder, 'checks/structure.yaml', structureSchema),
    toldMoney: yamlSeed(seedsFolder, 'checks/told-money.yaml', toldMoneySchema),
    projects: yamlSeed(seedsFolder, 'checks/projects.yaml', projectsSchema),
    bodies: yamlSeed(seedsFolder, 'checks/bodies.yaml', bodiesSchema),
    unitCosts: yamlSeed(seedsFolder, 'checks/unit-costs.yaml', unitCostsSchema),
    wordRules: yamlSeed(seedsFolder, 'checks/words.yaml', wordRulesSchema),
  };
}
