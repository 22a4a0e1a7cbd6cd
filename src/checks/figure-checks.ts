import { type CheckResult, FILING } from '../../schemas/records/check.ts';
import { factTables } from './identities/fact-index.ts';
import { type TableChecks, tableChecks } from './identities/table-checks.ts';
import { resultOf } from './result.ts';
import { narrativeAgreement } from './told/narrative-agreement.ts';
import { type ToldKnowledge, toldChecks } from './told/told-checks.ts';
import type { FigureReading } from './told-figures.ts';

export interface FigureChecks extends TableChecks {
  /** The running text against the tables. */
  readonly agreements: readonly CheckResult[];
  /** The running text against itself. */
  readonly told: readonly CheckResult[];
  /** Identities between figures of which the filing prints none. */
  readonly absent: readonly CheckResult[];
}

/** Every check that compares figures. */
export function figureChecks(reading: FigureReading, knowledge: ToldKnowledge): FigureChecks {
  const groups = factTables(reading.facts);
  const tables = groups.filter(({ table }) => table !== null);
  const sentences = groups.filter(({ table }) => table === null).flatMap(({ facts }) => facts);
  const printed = new Set(reading.statements.flatMap(({ key }) => key ?? []));
  const identitiesBetween = knowledge.identitiesBetween.filter(({ over }) => over !== 'text');
  const found = {
    ...tableChecks(
      { tables, printed, unread: reading.unassigned },
      { ...knowledge, identitiesBetween },
    ),
    agreements: narrativeAgreement(sentences, tables, knowledge.narratives),
    told: toldChecks(sentences, tables, reading, knowledge),
  };
  const applied = new Set([...found.printed, ...found.told].map(({ check }) => check));
  return { ...found, absent: absentResults(applied, reading, knowledge) };
}

function absentResults(
  applied: ReadonlySet<string>,
  { filing }: FigureReading,
  { identitiesBetween }: ToldKnowledge,
): readonly CheckResult[] {
  return identitiesBetween
    .filter(({ id }) => id.startsWith(`${filing.docKind}.`) && !applied.has(id))
    .map(({ id: check, total }) =>
      resultOf({
        check,
        statement: total.statement ?? FILING,
        subject: '',
        outcome: 'not_applicable',
      }),
    );
}
