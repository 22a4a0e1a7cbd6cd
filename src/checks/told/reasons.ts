import type { CheckResult } from '../../../schemas/records/check.ts';
import type { StructureSeed } from '../../../schemas/seeds/structure.ts';
import { exact } from '../../amounts/exact.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

const GROWTH = 'yoy_change_pct';
/** Percent; smaller changes need no reason. */
const LEAST_CHANGE = '10';

/** Changes on last year without a word of their reason in their paragraph or the next one. */
export function reasonResults(
  { facts, told, sections }: Pick<FilingReading, 'facts' | 'told' | 'sections'>,
  { reason }: StructureSeed,
): readonly CheckResult[] {
  const texts = sections.flatMap(({ paragraphs }) => {
    const folded = paragraphs.map(({ text }) => foldedText(text));
    return folded.map((text, index) => text + (folded[index + 1] ?? ''));
  });
  return [...told].flatMap(([index, { sentence }]): CheckResult[] => {
    const fact = facts[index];
    const isLarge =
      fact?.measure === GROWTH && exact(fact.value).abs().greaterThanOrEqualTo(LEAST_CHANGE);
    if (fact === undefined || !isLarge) return [];
    const words = foldedText(sentence);
    const said = texts.find((text) => text.includes(words));
    if (said === undefined || reason.test(said)) return [];
    return [
      resultOf({
        check: 'told-missing.reason',
        statement: fact.statement,
        subject: `${fact.itemCode} ${fact.itemName}`,
        outcome: 'fail',
        stated: fact.value,
        figures: [{ fact: index, side: 'total', weight: 1 }],
        quoted: sentence,
      }),
    ];
  });
}
