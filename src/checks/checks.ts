import type { Outcome } from '../../schemas/outcome.ts';
import type { CheckResult } from '../../schemas/records/check.ts';
import type { Fact } from '../../schemas/records/fact.ts';
import type { NamedIdentitySeed } from '../../schemas/seeds/identity.ts';
import type { Narratives } from '../knowledge/narratives.ts';
import type { StatementKinds } from '../knowledge/statements.ts';
import type { Measures } from '../knowledge/units.ts';
import type { Application } from './application.ts';
import { factTables } from './fact-index.ts';
import { factStatus } from './fact-status.ts';
import { insideStatement } from './inside-statement.ts';
import { isNamed, namedApplications } from './named-identity.ts';
import { narrativeAgreement, statusWithNarrative } from './narrative-agreement.ts';
import { proofs } from './proofs.ts';
import { ratioResults } from './ratios.ts';
import { verdict } from './verdict.ts';

interface CheckKnowledge {
  readonly statements: StatementKinds;
  readonly identitiesBetween: readonly NamedIdentitySeed[];
  readonly measures: Measures;
  readonly narratives: Pick<Narratives, 'restated'>;
}

export interface CheckedFacts {
  /** The same facts in the same order, with their status. */
  readonly facts: readonly Fact[];
  readonly checks: readonly CheckResult[];
}

/**
 * Lays every identity over the figures of one filing and gives each fact its status.
 *
 * @param printed keys of the statements that the filing prints, with or without figures
 */
export function checks(
  facts: readonly Fact[],
  printed: ReadonlySet<string>,
  knowledge: CheckKnowledge,
): Outcome<CheckedFacts> {
  const groups = factTables(facts);
  const tables = groups.filter(({ table }) => table !== null);
  const told = groups.filter(({ table }) => table === null).flatMap((group) => group.facts);
  const applications: readonly Application[] = [
    ...tables.flatMap((table) => {
      const identities = knowledge.statements.get(table.statement)?.identities ?? [];
      const named = identities.filter(isNamed);
      return [
        ...insideStatement(table, identities),
        ...named.flatMap((identity) =>
          namedApplications([table], printed, identity, table.statement),
        ),
      ];
    }),
    ...knowledge.identitiesBetween.flatMap((identity) =>
      namedApplications(tables, printed, identity, null),
    ),
  ];
  const equal = applications.filter(({ relation }) => relation === 'equal');
  const equalities = equal.map(verdict);
  const inequalities = applications.filter(({ relation }) => relation !== 'equal').map(verdict);
  const ratios = tables.flatMap((table) => ratioResults(table, knowledge.measures.ratios));
  const results = [...equalities, ...inequalities, ...ratios];
  const agreements = narrativeAgreement(told, tables, knowledge.narratives);
  const byTables = factStatus(facts, results, [...proofs(equal), ...ratios]);
  const status = statusWithNarrative(byTables, agreements);
  return {
    value: {
      facts: facts.map((fact, index) => ({ ...fact, status: status[index] ?? 'unchecked' })),
      checks: [...results, ...agreements],
    },
    problems: [],
  };
}
