import type { NamedIdentitySeed } from '../../schemas/seeds/identity.ts';
import { type CaptionRules, loadCaptionRules } from './captions.ts';
import { type CheckSeeds, loadCheckSeeds } from './check-seeds.ts';
import { type Classifications, loadClassifications } from './classification.ts';
import { type FilingVocabulary, loadFilingVocabulary } from './filing-vocabulary.ts';
import { loadIdentitiesBetween } from './identities.ts';
import { type IndicatorRules, loadIndicatorRules } from './indicators.ts';
import { type LabelRules, loadLabelRules } from './labels.ts';
import { type Lines, loadLines } from './lines.ts';
import { loadNarratives, type Narratives } from './narratives.ts';
import { loadRegions, type Regions } from './regions.ts';
import { loadSectionRoles, type SectionRoles } from './section-roles.ts';
import { loadStatementKinds, type StatementKinds } from './statements.ts';
import { loadMeasures, loadUnits, type Measures, type Units } from './units.ts';

/** The frozen content of seeds/: all that the stages know about budgets. */
export interface Knowledge {
  readonly labels: LabelRules;
  readonly captions: CaptionRules;
  readonly units: Units;
  readonly measures: Measures;
  readonly lines: Lines;
  readonly classifications: Classifications;
  readonly regions: Regions;
  readonly filingVocabulary: FilingVocabulary;
  readonly sectionRoles: SectionRoles;
  readonly statements: StatementKinds;
  readonly indicators: IndicatorRules;
  readonly narratives: Narratives;
  readonly identitiesBetween: readonly NamedIdentitySeed[];
  readonly checks: CheckSeeds;
}

/** @throws SeedError naming the file and the path inside it */
export function loadKnowledge(seedsFolder: string): Knowledge {
  const labels = loadLabelRules(seedsFolder);
  const captions = loadCaptionRules(seedsFolder);
  const lines = loadLines(seedsFolder, labels);
  const classifications = loadClassifications(seedsFolder);
  const units = loadUnits(seedsFolder);
  const measures = loadMeasures(seedsFolder, classifications.economic);
  const statements = loadStatementKinds(seedsFolder, { lines, measures, labels, captions });
  return {
    labels,
    captions,
    units,
    measures,
    lines,
    classifications,
    regions: loadRegions(seedsFolder),
    filingVocabulary: loadFilingVocabulary(seedsFolder),
    sectionRoles: loadSectionRoles(seedsFolder),
    statements,
    indicators: loadIndicatorRules(seedsFolder),
    narratives: loadNarratives(seedsFolder, { lines, measures, statements, units }),
    identitiesBetween: loadIdentitiesBetween(seedsFolder),
    checks: loadCheckSeeds(seedsFolder),
  };
}
