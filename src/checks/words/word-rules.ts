import type { CheckResult } from '../../../schemas/records/check.ts';
import type { SectionRecord } from '../../../schemas/records/section.ts';
import type { WordRule } from '../../../schemas/seeds/word-rules.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';
import { excerpt } from './excerpt.ts';

/** Words that a finished filing does not print, with the words around them. */
export function wordResults(
  { sections }: Pick<FilingReading, 'sections'>,
  rules: readonly WordRule[],
): readonly CheckResult[] {
  return sections.flatMap((section) => {
    const own = rules.filter(({ roles }) => isIn(section.role, roles));
    return section.paragraphs.flatMap((paragraph) => paragraphResults(paragraph, section, own));
  });
}

function paragraphResults(
  { text, provenance }: SectionRecord['paragraphs'][number],
  { member }: SectionRecord,
  rules: readonly WordRule[],
): readonly CheckResult[] {
  const folded = foldedText(text);
  return rules.flatMap(({ id, severity, pattern, except }): CheckResult[] => {
    const match = pattern.exec(folded);
    if (match === null || except?.test(folded) === true) return [];
    return [
      resultOf({
        check: `words.${id}`,
        subject: match[0],
        outcome: 'fail',
        severity,
        quoted: excerpt(folded, match.index, match[0].length),
        provenance,
        member,
      }),
    ];
  });
}

function isIn(role: string | null, roles: readonly string[]): boolean {
  if (roles.length === 0) return true;
  return role !== null && roles.some((each) => role === each || role.startsWith(`${each}.`));
}
