import type { CheckResult } from '../../../schemas/records/check.ts';
import type { StructureSeed } from '../../../schemas/seeds/structure.ts';
import { enumerated } from '../../text/enumeration.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

/**
 * How many units a department says that it has below it, against those that it lists; its own office
 * may be one of those.
 */
export function unitCountResults(
  { sections, units }: Pick<FilingReading, 'sections' | 'units'>,
  { units_counted }: StructureSeed,
): readonly CheckResult[] {
  const below = units.filter(({ isOwnOffice }) => !isOwnOffice);
  if (below.length === 0) return [];
  const paragraphs = sections.flatMap(({ paragraphs: own, member }) =>
    own.map(({ text, provenance }) => ({ text: foldedText(text), provenance, member })),
  );
  const first = paragraphs.find(({ text }) => units_counted.test(text));
  const counted = Number(units_counted.exec(first?.text ?? '')?.groups?.['count']);
  if (first === undefined || [below.length, units.length].includes(counted)) return [];
  return [
    resultOf({
      check: 'units.counted',
      subject: enumerated(below.map(({ name }) => name)),
      outcome: 'fail',
      stated: String(counted),
      recomputed: String(below.length),
      quoted: first.text,
      provenance: first.provenance,
      member: first.member,
    }),
  ];
}
