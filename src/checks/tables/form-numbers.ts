import { type CheckResult, FILING } from '../../../schemas/records/check.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

const NUMBER = /\d+/u;
const TOTAL = 'TOTAL';

/** Form numbers that break their order (公开10表, 公开口表, 公开12表), and total rows without a label. */
export function formResults({ records, facts }: FilingReading): readonly CheckResult[] {
  const numbered = records.filter(({ formNumber }) => formNumber !== null);
  const broken = numbered.flatMap((record, index): CheckResult[] => {
    const printed = record.formNumber ?? '';
    const before = numberOf(numbered[index - 1]?.formNumber);
    const after = numberOf(numbered[index + 1]?.formNumber);
    if (NUMBER.test(printed) || before === null || after !== before + 2) return [];
    const { statement, title, provenance, member } = record;
    return [
      resultOf({
        check: 'tables.form-number',
        statement: statement ?? FILING,
        subject: title ?? printed,
        outcome: 'fail',
        severity: 'information',
        quoted: printed,
        expected: numbered[index - 1]?.formNumber?.replace(NUMBER, padded(before + 1)) ?? null,
        provenance,
        member,
      }),
    ];
  });
  const unlabelled = records.flatMap((record, table): CheckResult[] => {
    const fact = facts.findIndex(
      (each) => each.table === table && each.itemCode === TOTAL && each.itemName === '',
    );
    const hasItems = facts.some((each) => each.table === table && each.itemCode !== TOTAL);
    if (fact < 0 || record.statement === null || !hasItems) return [];
    return [
      resultOf({
        check: 'tables.total-unlabelled',
        statement: record.statement,
        subject: record.title ?? record.statement,
        outcome: 'fail',
        severity: 'information',
        figures: [{ fact, side: 'total', weight: 1 }],
      }),
    ];
  });
  return [...broken, ...unlabelled];
}

function numberOf(printed: string | null | undefined): number | null {
  const digits = NUMBER.exec(printed ?? '')?.[0];
  return digits === undefined ? null : Number(digits);
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
