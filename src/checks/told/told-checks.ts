import type { CheckResult } from '../../../schemas/records/check.ts';
import type { CheckSeeds } from '../../knowledge/check-seeds.ts';
import type { Narratives } from '../../knowledge/narratives.ts';
import type { FactTable, IndexedFact } from '../identities/fact-index.ts';
import { namedApplications } from '../identities/named-identity.ts';
import { ratioResults } from '../identities/ratios.ts';
import { applicationsOver, type TableKnowledge } from '../identities/table-checks.ts';
import type { FigureReading } from '../told-figures.ts';
import { directionResults } from './direction-words.ts';
import { toldRateResults } from './told-rates.ts';
import { sharesBySentence, toldVerdict } from './told-sums.ts';
import { toldRateTable, toldTables } from './told-tables.ts';
import { toldTwice } from './told-twice.ts';

export interface ToldKnowledge extends TableKnowledge {
  readonly narratives: Pick<Narratives, 'restated'>;
  readonly checks: Pick<CheckSeeds, 'directions'>;
}

/** The identities over what the text tells; where a statement has a table, that one speaks between statements. */
export function toldChecks(
  sentences: readonly IndexedFact[],
  tables: readonly FactTable[],
  { told: words, figures }: FigureReading,
  knowledge: ToldKnowledge,
): readonly CheckResult[] {
  const told = toldTables(sentences, knowledge.narratives);
  const withTables = new Set(tables.map(({ statement }) => statement));
  const mixed = [...tables, ...told.filter(({ statement }) => !withTables.has(statement))];
  const within = applicationsOver(told, new Set(told.map(({ statement }) => statement)), {
    ...knowledge,
    identitiesBetween: [],
  });
  const between = knowledge.identitiesBetween
    .filter(({ over }) => over !== 'tables')
    .flatMap((identity) =>
      namedApplications(mixed, new Set(mixed.map(({ statement }) => statement)), identity, null),
    )
    .filter(({ total, parts }) => [total, ...parts.map(({ fact }) => fact)].some(isTold));
  const shares = sharesBySentence(sentences, words);
  const rateStatements = new Set(sentences.map(({ fact }) => fact.statement));
  return [
    ...[...within, ...between].map((application) => toldVerdict(application, words, shares)),
    ...[...rateStatements].flatMap((statement) =>
      ratioResults(toldRateTable(sentences, statement), knowledge.measures.ratios),
    ),
    ...toldRateResults(figures),
    ...toldTwice(figures),
    ...directionResults(figures, knowledge.checks.directions),
  ];
}

function isTold(figure: IndexedFact | null): boolean {
  return figure?.fact.origin === 'narrative';
}
