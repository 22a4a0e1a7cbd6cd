import type { CheckResult } from '../../../schemas/records/check.ts';
import type { NamedIdentitySeed } from '../../../schemas/seeds/identity.ts';
import type { StatementKinds } from '../../knowledge/statements.ts';
import type { Measures } from '../../knowledge/units.ts';
import type { FilingReading } from '../reading.ts';
import type { Application } from './application.ts';
import type { FactTable } from './fact-index.ts';
import { insideStatement } from './inside-statement.ts';
import { isNamed, namedApplications } from './named-identity.ts';
import { proofs } from './proofs.ts';
import { ratioResults } from './ratios.ts';
import { withUnreadParts } from './unread-parts.ts';
import { verdict } from './verdict.ts';

export interface TableKnowledge {
  readonly statements: StatementKinds;
  readonly identitiesBetween: readonly NamedIdentitySeed[];
  readonly measures: Measures;
}

export interface PrintedTables {
  readonly tables: readonly FactTable[];
  /** Keys of the statements that the filing prints. */
  readonly printed: ReadonlySet<string>;
  /** Figures that were not understood: a sum with one of them among its parts decides nothing. */
  readonly unread: FilingReading['unassigned'];
}

export interface TableChecks {
  /** Of identities over tables. */
  readonly printed: readonly CheckResult[];
  /** What of those proves figures. */
  readonly proofs: readonly CheckResult[];
}

/** Every identity over the tables of one filing. */
export function tableChecks(
  { tables, printed, unread }: PrintedTables,
  knowledge: TableKnowledge,
): TableChecks {
  const applications = applicationsOver(tables, printed, knowledge);
  const laid = applications.map((application) => ({ application, result: verdict(application) }));
  const ratios = tables.flatMap((table) => ratioResults(table, knowledge.measures.ratios));
  return {
    printed: [
      ...laid.map(({ application, result }) => withUnreadParts(result, application, unread)),
      ...ratios,
    ],
    proofs: [...proofs(laid), ...ratios],
  };
}

export function applicationsOver(
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
