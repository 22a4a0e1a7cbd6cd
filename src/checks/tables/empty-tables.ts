import type { CheckResult } from '../../../schemas/records/check.ts';
import type { StatementRecord } from '../../../schemas/records/statement-record.ts';
import type { StructureSeed } from '../../../schemas/seeds/structure.ts';
import { exact } from '../../amounts/exact.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

const TOTAL = 'TOTAL';

/** Empty tables and the notes that say why: both, or neither, and the note of this very table. */
export function emptyTableResults(
  { records, facts, told }: FilingReading,
  seed: StructureSeed,
): readonly CheckResult[] {
  return records.flatMap((record, table): CheckResult[] => {
    const { statement, notes } = record;
    if (statement === null) return [];
    const given = placeOf(record, statement);
    const saying = notes.map(foldedText).filter((note) => seed.empty_note.test(note));
    const filled = facts.filter((fact) => fact.table === table && !exact(fact.value).isZero());
    const elsewhere = facts.findIndex(
      (fact) =>
        fact.statement === statement &&
        fact.table !== table &&
        fact.itemCode === TOTAL &&
        fact.unit === 'CNY' &&
        !exact(fact.value).isZero(),
    );
    return [
      ...saying
        .filter((note) => filled.length > 0 && seed.no_data.test(note))
        .map((note) =>
          resultOf({
            ...given,
            check: 'notes.empty-with-figures',
            severity: 'error',
            quoted: note,
          }),
        ),
      ...saying
        .filter((note) => isOfOther(note, statement, seed))
        .map((note) =>
          resultOf({ ...given, check: 'notes.other-table', severity: 'warning', quoted: note }),
        ),
      ...(record.empty && elsewhere >= 0 && facts[elsewhere]?.origin === 'narrative'
        ? [
            resultOf({
              ...given,
              check: 'tables.empty-but-told',
              severity: 'error',
              stated: facts[elsewhere]?.value ?? null,
              figures: [{ fact: elsewhere, side: 'total', weight: 1 }],
              quoted: told.get(elsewhere)?.sentence ?? null,
            }),
          ]
        : []),
    ];
  });
}

function placeOf(record: StatementRecord, statement: string) {
  return {
    statement,
    subject: record.title ?? statement,
    outcome: 'fail' as const,
    provenance: record.provenance,
    member: record.member,
  };
}

/** The note speaks of another table that may be empty, and not of this one. */
function isOfOther(note: string, statement: string, { note_of }: StructureSeed): boolean {
  const own = note_of[statement.slice(statement.indexOf('.') + 1)];
  if (own === undefined || own.test(note)) return false;
  return Object.values(note_of).some((other) => other !== own && other.test(note));
}
