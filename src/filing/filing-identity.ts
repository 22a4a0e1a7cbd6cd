import type { Document } from '../../schemas/document/document.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { FilingIdentity } from '../../schemas/reading/filing-identity.ts';
import type { Filing } from '../../schemas/records/filing.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { FilingVocabulary } from '../knowledge/filing-vocabulary.ts';
import { type RegionReading, regionOf } from '../knowledge/region-of.ts';
import type { Regions } from '../knowledge/regions.ts';
import { type FilingLines, filingLines } from './filing-lines.ts';
import { differingNames, missingField, regionProblem } from './filing-problems.ts';
import { type Tally, tallies, tallyEvidence } from './tally.ts';
import { baseName, ownLevelMark } from './unit-name.ts';
import { type Vote, votesOf } from './votes.ts';

export interface FilingKnowledge {
  readonly regions: Regions;
  readonly filingVocabulary: FilingVocabulary;
}

/**
 * Who accounts for which year. Cover, headings, labels of tables, sentences and, least of all, the
 * name of the file vote; titles outweigh the rest, since a final account speaks of the budget and a
 * budget of last year. Problems: `filing.unit-unknown`, `.year-unknown`, `.kind-unknown`,
 * `.unit-name-differs`, `.region-unknown`, `.region-ambiguous`.
 *
 * @param source path or URL of the file, as evidence of the last resort
 */
export function filingIdentity(
  document: Document,
  knowledge: FilingKnowledge,
  source: string,
): Outcome<FilingIdentity> {
  const vocabulary = knowledge.filingVocabulary;
  const lines = filingLines(document, vocabulary);
  const votes = votesOf(document, lines, source, vocabulary);
  const units = tallies(votes, 'unit', (name) => baseName(name, vocabulary));
  const [unit, year, kind] = [units[0], tallies(votes, 'year')[0], tallies(votes, 'kind')[0]];
  const scope = scopeTally(votes, unit, vocabulary);
  const fiscalYear = year === undefined ? null : Number(year.value);
  const region = unit === undefined ? null : regionReading(lines, knowledge, unit, fiscalYear);
  const filing: Filing = {
    docKind: vocabulary.kinds.get(kind?.value ?? '') ?? null,
    fiscalYear,
    unitName: unit?.value ?? null,
    regionCode: region?.verdict === 'found' ? region.code : null,
    scope: scope === null ? null : scope.scope,
  };
  const settled = { unit, year, kind };
  return {
    value: {
      filing,
      evidence: [
        ...Object.entries(settled).flatMap(([field, tally]) =>
          tally === undefined ? [] : [tallyEvidence(field, tally)],
        ),
        ...(scope === null ? [] : [scope.evidence]),
        ...(region?.verdict === 'found' ? [`region: ${region.code}, ${region.evidence}`] : []),
      ],
      unitNames: units.map(({ value, votes: { length } }) => ({ name: value, count: length })),
    },
    problems: [
      ...missingFields(settled),
      ...(unit === undefined ? [] : differingNames(unit, units, vocabulary)),
      ...(unit === undefined ? [] : regionProblem(unit.value, region)),
    ],
  };
}

function missingFields(settled: Readonly<Record<string, Tally | undefined>>): readonly Problem[] {
  return Object.entries(settled).flatMap(([field, tally]) =>
    tally === undefined ? [missingField(field)] : [],
  );
}

/** A unit that accounts for its own level alone is one unit, whatever the form calls it (000). */
function scopeTally(
  votes: readonly Vote[],
  unit: Tally | undefined,
  vocabulary: FilingVocabulary,
): { readonly scope: NonNullable<Filing['scope']>; readonly evidence: string } | null {
  const mark = unit === undefined ? null : ownLevelMark(unit.value, vocabulary);
  if (mark !== null) return { scope: 'unit', evidence: `scope: unit (name ends in ${mark})` };
  const [best] = tallies(votes, 'scope');
  const scope = best === undefined ? undefined : vocabulary.scopes.get(best.value);
  if (best === undefined || scope === undefined) return null;
  return { scope, evidence: tallyEvidence('scope', best) };
}

function regionReading(
  { lines, cells }: FilingLines,
  { regions }: FilingKnowledge,
  unit: Tally,
  year: number | null,
): RegionReading | null {
  const texts = [...lines, ...cells].map(({ folded }) => folded);
  return regionOf(regions, { unitName: unit.value, texts, year });
}
