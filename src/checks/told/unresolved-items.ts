import { type CheckResult, FILING } from '../../../schemas/records/check.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

const ITEM_UNKNOWN = 'item-unknown';

/** Lines of the text whose 类, 款 and 项 lead to no code of the lists: a name of its own invention. */
export function unresolvedItemResults({ unassigned }: FilingReading): readonly CheckResult[] {
  const first = new Map<string, FilingReading['unassigned'][number]>();
  for (const figure of unassigned) {
    const name = figure.clause ?? '';
    if (figure.reason === ITEM_UNKNOWN && name !== '' && !first.has(name)) first.set(name, figure);
  }
  return [...first].map(([name, { statement, sentence, provenance, member }]) =>
    resultOf({
      check: 'codes.unresolved',
      statement: statement ?? FILING,
      subject: name,
      outcome: 'fail',
      quoted: sentence,
      provenance,
      member,
    }),
  );
}
