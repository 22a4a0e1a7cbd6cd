import type { CheckResult } from '../../../schemas/records/check.ts';
import type { ListedUnit } from '../../../schemas/records/listed-unit.ts';
import type { SectionRecord } from '../../../schemas/records/section.ts';
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
  reading: Pick<FilingReading, 'sections' | 'units'>,
  seed: StructureSeed,
): readonly CheckResult[] {
  const found = countedUnits(reading, seed);
  if (found === null) return [];
  const { counted, below, first } = found;
  if ([below.length, reading.units.length].includes(counted)) return [];
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

interface CountedUnits {
  readonly counted: number;
  /** Those that the filing lists, without its own office. */
  readonly below: readonly ListedUnit[];
  /** The first paragraph that counts them, folded. */
  readonly first: SectionRecord['paragraphs'][number] & Pick<SectionRecord, 'member'>;
}

/** Null where the filing does not both count its units and list them. */
export function countedUnits(
  { sections, units }: Pick<FilingReading, 'sections' | 'units'>,
  { units_counted }: StructureSeed,
): CountedUnits | null {
  const below = units.filter(({ isOwnOffice }) => !isOwnOffice);
  if (below.length === 0) return null;
  for (const { paragraphs, member } of sections) {
    for (const { text, provenance } of paragraphs) {
      const first = { text: foldedText(text), provenance, member };
      const count = units_counted.exec(first.text)?.groups?.['count'];
      if (count !== undefined) return { counted: Number(count), below, first };
    }
  }
  return null;
}
