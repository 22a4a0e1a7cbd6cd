import type { CheckResult } from '../../../schemas/records/check.ts';
import type { SectionRecord } from '../../../schemas/records/section.ts';
import type { WordRule } from '../../../schemas/seeds/word-rules.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

/** So many characters around the words are quoted. */
const AROUND = 24;

/** Words that a finished filing does not print, with the words around them. */
export function wordResults(
  { sections, filing }: Pick<FilingReading, 'sections' | 'filing'>,
  rules: readonly WordRule[],
): readonly CheckResult[] {
  const unit = filing.unitName ?? '';
  const spoken = rules.filter(({ unless_unit }) => unless_unit?.test(unit) !== true);
  return sections.flatMap((section) => {
    const own = spoken.filter(({ roles }) => isIn(section.role, roles));
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
    if (match === null || except?.test(text) === true) return [];
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

/** The words with some before and behind them, cut at sentences where one ends so near. */
function excerpt(text: string, start: number, length: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, start + length + AROUND);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

function isIn(role: string | null, roles: readonly string[]): boolean {
  if (roles.length === 0) return true;
  return role !== null && roles.some((each) => role === each || role.startsWith(`${each}.`));
}
