import type { CheckResult } from '../../../schemas/records/check.ts';
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
  const spoken = rules.filter(
    ({ unless_unit }) => unless_unit === undefined || !new RegExp(unless_unit, 'u').test(unit),
  );
  return spoken
    .map((rule) => ({ ...rule, pattern: new RegExp(rule.pattern, 'u') }))
    .flatMap((rule) =>
      sections
        .filter(({ role }) => isIn(role, rule.roles))
        .flatMap((section) =>
          section.paragraphs.flatMap(({ text, provenance }): CheckResult[] => {
            const folded = foldedText(text);
            const match = rule.pattern.exec(folded);
            const { except } = rule;
            if (match === null || (except !== undefined && new RegExp(except, 'u').test(text)))
              return [];
            return [
              resultOf({
                check: `words.${rule.id}`,
                subject: match[0],
                outcome: 'fail',
                severity: rule.severity,
                quoted: excerpt(folded, match.index, match[0].length),
                provenance,
                member: section.member,
              }),
            ];
          }),
        ),
    );
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
