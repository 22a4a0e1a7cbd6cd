import type { CheckResult } from '../../../schemas/records/check.ts';
import type { BodyWords } from '../../../schemas/seeds/bodies.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';
import { excerpt } from './excerpt.ts';

/** Sections of these roles are no report of a body about itself. */
const NO_REPORT = /^(?:contents|glossary|cover|statements)/u;

/** Words by which another kind of body speaks of itself: each kind once, where it is first met. */
export function otherBodyResults(
  { sections, filing }: Pick<FilingReading, 'sections' | 'filing'>,
  bodies: readonly BodyWords[],
): readonly CheckResult[] {
  const unit = filing.unitName ?? '';
  const paragraphs = sections
    .filter(({ role }) => !NO_REPORT.test(role ?? ''))
    .flatMap(({ paragraphs: own, member }) =>
      own.map(({ text, provenance }) => ({ text: foldedText(text), provenance, member })),
    );
  return bodies
    .filter((body) => isForeign(body, unit, paragraphs))
    .flatMap(({ words, severity }): CheckResult[] => {
      const first = paragraphs.find(({ text }) => words.test(text));
      const match = words.exec(first?.text ?? '');
      if (first === undefined || match === null) return [];
      return [
        resultOf({
          check: 'words.text-of-other-unit',
          subject: match[0],
          outcome: 'fail',
          severity,
          quoted: excerpt(first.text, match.index, match[0].length),
          provenance: first.provenance,
          member: first.member,
        }),
      ];
    });
}

function isForeign(
  { units, of, unless_named }: BodyWords,
  unit: string,
  paragraphs: readonly { readonly text: string }[],
): boolean {
  if (unit === '' || units.test(unit) || of?.test(unit) === false) return false;
  return !paragraphs.some(({ text }) => unless_named?.test(text));
}
