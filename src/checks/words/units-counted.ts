import type { CheckResult } from '../../../schemas/records/check.ts';
import type { SectionRecord } from '../../../schemas/records/section.ts';
import type { StructureSeed } from '../../../schemas/seeds/structure.ts';
import { foldedText } from '../../text/folded-text.ts';
import { resultOf } from '../result.ts';

/** How many units a department says that it has below it, against those that the same section names. */
export function unitCountResults(
  sections: readonly SectionRecord[],
  seed: StructureSeed,
): readonly CheckResult[] {
  return sections.flatMap(({ paragraphs, member }): CheckResult[] => {
    const texts = paragraphs.map(({ text }) => foldedText(text));
    const at = texts.findIndex((text) => seed.units_counted.test(text));
    const counted = Number(seed.units_counted.exec(texts[at] ?? '')?.groups?.['count']);
    const names = texts.flatMap((text, index) => namesIn(text, texts.slice(index + 1), seed));
    const paragraph = paragraphs[at];
    if (paragraph === undefined || names.length === 0 || names.length === counted) return [];
    return [
      resultOf({
        check: 'units.counted',
        subject: names.join('、'),
        outcome: 'fail',
        stated: String(counted),
        recomputed: String(names.length),
        quoted: texts[at] ?? null,
        provenance: paragraph.provenance,
        member,
      }),
    ];
  });
}

/** Behind the colon, or in the numbered paragraphs that follow. */
function namesIn(text: string, following: readonly string[], seed: StructureSeed): string[] {
  const names = seed.units_named.exec(text)?.groups?.['names'];
  if (names === undefined) return [];
  if (names !== '') return names.split(seed.list_marks).filter((name) => name !== '');
  const end = following.findIndex((each) => !seed.number.test(each));
  return following.slice(0, end < 0 ? following.length : end);
}
