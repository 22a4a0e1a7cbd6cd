import type { CheckResult } from '../../schemas/records/check.ts';
import type { NamedIdentitySeed } from '../../schemas/seeds/identity.ts';
import type { CheckSeeds } from '../knowledge/check-seeds.ts';
import type { Narratives } from '../knowledge/narratives.ts';
import type { StatementKinds } from '../knowledge/statements.ts';
import type { Measures } from '../knowledge/units.ts';
import type { Application } from './application.ts';
import { directionResults } from './direction-words.ts';
import { type FactTable, factTables, type IndexedFact } from './fact-index.ts';
import { insideStatement } from './inside-statement.ts';
import { isNamed, namedApplications } from './named-identity.ts';
import { narrativeAgreement } from './narrative-agreement.ts';
import { proofs } from './proofs.ts';
import { ratioResults } from './ratios.ts';
import type { FilingReading } from './reading.ts';
import { toldFigures } from './told-figures.ts';
import { toldRateResults } from './told-rates.ts';
import { sharesBySentence, toldVerdict } from './told-sums.ts';
import { toldRateTable, toldTables } from './told-tables.ts';
import { toldTwice } from './told-twice.ts';
import { withUnreadParts } from './unread-parts.ts';
import { verdict } from './verdict.ts';

export interface TableKnowledge {
  readonly statements: StatementKinds;
  readonly identitiesBetween: readonly NamedIdentitySeed[];
  readonly measures: Measures;
}

export interface FigureKnowledge extends TableKnowledge {
  readonly narratives: Pick<Narratives, 'restated'>;
  readonly checks: Pick<CheckSeeds, 'rates' | 'directions'>;
}

export interface FigureChecks {
  /** Of identities over tables. */
  readonly printed: readonly CheckResult[];
  /** What of those proves figures. */
  readonly proofs: readonly CheckResult[];
  /** The running text against the tables. */
  readonly agreements: readonly CheckResult[];
  /** The running text against itself. */
  readonly told: readonly CheckResult[];
}

/** Every check that compares figures. */
export function figureChecks(reading: FilingReading, knowledge: FigureKnowledge): FigureChecks {
  const groups = factTables(reading.facts);
  const tables = groups.filter(({ table }) => table !== null);
  const sentences = groups.filter(({ table }) => table === null).flatMap(({ facts }) => facts);
  const printed = new Set(reading.statements.flatMap(({ key }) => key ?? []));
  const identitiesBetween = knowledge.identitiesBetween.filter(({ over }) => over !== 'text');
  return {
    ...tableChecks(
      { tables, printed, unread: reading.unassigned },
      { ...knowledge, identitiesBetween },
    ),
    agreements: narrativeAgreement(sentences, tables, knowledge.narratives),
    told: toldChecks(sentences, tables, reading, knowledge),
  };
}

export interface PrintedTables {
  readonly tables: readonly FactTable[];
  /** Keys of the statements that the filing prints. */
  readonly printed: ReadonlySet<string>;
  /** Figures that were not understood: a sum with one of them among its parts decides nothing. */
  readonly unread: FilingReading['unassigned'];
}

export function tableChecks(
  { tables, printed, unread }: PrintedTables,
  knowledge: TableKnowledge,
): Pick<FigureChecks, 'printed' | 'proofs'> {
  const applications = applicationsOver(tables, printed, knowledge);
  const equal = applications.filter(({ relation }) => relation === 'equal');
  const ratios = tables.flatMap((table) => ratioResults(table, knowledge.measures.ratios));
  return {
    printed: [
      ...applications.map((application) =>
        withUnreadParts(verdict(application), application, unread),
      ),
      ...ratios,
    ],
    proofs: [...proofs(equal), ...ratios],
  };
}

function applicationsOver(
  tables: readonly FactTable[],
  printed: ReadonlySet<string>,
  { statements, identitiesBetween }: Omit<TableKnowledge, 'measures'>,
): readonly Application[] {
  return [
    ...tables.flatMap((table) => {
      const identities = statements.get(table.statement)?.identities ?? [];
      const named = identities.filter(isNamed);
      return [
        ...insideStatement(table, identities),
        ...named.flatMap((identity) =>
          namedApplications([table], printed, identity, table.statement),
        ),
      ];
    }),
    ...identitiesBetween.flatMap((identity) => namedApplications(tables, printed, identity, null)),
  ];
}

/** The identities over what the text tells; where a statement has a table, that one speaks between statements. */
function toldChecks(
  sentences: readonly IndexedFact[],
  tables: readonly FactTable[],
  reading: FilingReading,
  knowledge: FigureKnowledge,
): readonly CheckResult[] {
  const { told: words } = reading;
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
  const figures = toldFigures(reading, knowledge.checks.rates);
  const rateStatements = new Set(sentences.map(({ fact }) => fact.statement));
  return [
    // What has no table and is not told is said of the tables already.
    ...[...within, ...between]
      .map((application) => toldVerdict(application, words, shares))
      .filter(({ outcome }) => outcome !== 'not_applicable'),
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
