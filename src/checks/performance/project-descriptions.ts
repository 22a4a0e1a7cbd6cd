import type { CheckResult } from '../../../schemas/records/check.ts';
import type { SectionRecord } from '../../../schemas/records/section.ts';
import type { ProjectsSeed } from '../../../schemas/seeds/projects.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

/**
 * The parts of a project's description against what their headings promise: an amount, a body, a
 * time; and a basis that is another year's plan.
 */
export function projectDescriptionResults(
  { sections, filing }: Pick<FilingReading, 'sections' | 'filing'>,
  seed: ProjectsSeed,
): readonly CheckResult[] {
  return sections.flatMap((section): CheckResult[] => {
    const heading = foldedText(section.path.at(-1) ?? '');
    const said = section.paragraphs.filter(({ text }) => foldedText(text) !== heading);
    return [
      ...seed.parts
        .filter((part) => part.heading.test(heading) && isWithout(part.holds, said))
        .flatMap(({ id }) => found(`projects.${id}`, heading, said[0], section)),
      ...(seed.basis.test(heading)
        ? planOfOtherYear(said, filing.fiscalYear, seed.yearly_plan).flatMap((paragraph) =>
            found('projects.basis-of-other-year', heading, paragraph, section),
          )
        : []),
    ];
  });
}

type Paragraph = SectionRecord['paragraphs'][number];

function isWithout(holds: RegExp, said: readonly Paragraph[]): boolean {
  return !said.some(({ text }) => holds.test(foldedText(text)));
}

/** Plans of years before the one that the filing is about, where none of that year or later is named. */
function planOfOtherYear(
  said: readonly Paragraph[],
  fiscalYear: number | null,
  plan: RegExp,
): readonly Paragraph[] {
  const years = said.flatMap((paragraph) =>
    [...foldedText(paragraph.text).matchAll(plan)].map(({ groups }) => ({
      paragraph,
      year: Number(groups?.['year']),
    })),
  );
  const [first] = years;
  if (first === undefined || fiscalYear === null) return [];
  return years.every(({ year }) => year < fiscalYear) ? [first.paragraph] : [];
}

function found(
  check: string,
  heading: string,
  paragraph: Paragraph | undefined,
  { member }: SectionRecord,
): CheckResult[] {
  if (paragraph === undefined) return [];
  return [
    resultOf({
      check,
      subject: heading,
      outcome: 'fail',
      quoted: paragraph.text.trim(),
      provenance: paragraph.provenance,
      member,
    }),
  ];
}
