import type { CheckResult } from '../../schemas/records/check.ts';
import { factTables } from './identities/fact-index.ts';
import { type TableChecks, tableChecks } from './identities/table-checks.ts';
import type { FilingReading } from './reading.ts';
import { narrativeAgreement } from './told/narrative-agreement.ts';
import { type ToldKnowledge, toldChecks } from './told/told-checks.ts';

export interface FigureChecks extends TableChecks {
  /** The running text against the tables. */
  readonly agreements: readonly CheckResult[];
  /** The running text against itself. */
  readonly told: readonly CheckResult[];
}

/** Every check that compares figures. */
export function figureChecks(reading: FilingReading, knowledge: ToldKnowledge): FigureChecks {
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
