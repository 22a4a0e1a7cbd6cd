import {
  type BetweenFilingsSeed,
  betweenFilingsSchema,
} from '../../schemas/seeds/between-filings.ts';
import { filingIdentitySeedSchema } from '../../schemas/seeds/filing-identity.ts';
import { type FindingsSeed, findingsSeedSchema } from '../../schemas/seeds/findings.ts';
import { unitsSchema } from '../../schemas/seeds/vocabulary.ts';
import { type Wording, wordingSchema } from '../../schemas/seeds/wording.ts';
import { seedFileNames, yamlSeed } from './seed-file.ts';

/** What a report needs to know besides the database. */
export interface ReportKnowledge {
  readonly wording: Wording;
  readonly findings: FindingsSeed;
  readonly betweenFilings: BetweenFilingsSeed;
  /** Behind the name of a unit: its account without the units below it. */
  readonly ownLevel: readonly string[];
  /** Printed unit of money → yuan in one of it, as an exact decimal. */
  readonly money: ReadonlyMap<string, string>;
}

/** Languages that there is a wording for. */
export function reportLanguages(seedsFolder: string): readonly string[] {
  return seedFileNames(seedsFolder, 'wording', '.yaml').map(
    (file) => /([^/]+)\.yaml$/u.exec(file)?.[1] ?? file,
  );
}

/** @throws SeedError also where there is no wording in that language */
export function loadReportKnowledge(seedsFolder: string, language: string): ReportKnowledge {
  const units = yamlSeed(seedsFolder, 'vocabulary/units.yaml', unitsSchema);
  const identity = yamlSeed(
    seedsFolder,
    'vocabulary/filing-identity.yaml',
    filingIdentitySeedSchema,
  );
  return {
    wording: yamlSeed(seedsFolder, `wording/${language}.yaml`, wordingSchema),
    findings: yamlSeed(seedsFolder, 'checks/findings.yaml', findingsSeedSchema),
    betweenFilings: yamlSeed(seedsFolder, 'checks/between-filings.yaml', betweenFilingsSchema),
    ownLevel: identity.own_level,
    money: new Map(Object.entries(units.money)),
  };
}
