import type { CheckResult } from '../../../schemas/records/check.ts';
import type { SectionRecord } from '../../../schemas/records/section.ts';
import type { StructureSeed } from '../../../schemas/seeds/structure.ts';
import { foldedText } from '../../text/folded-text.ts';
import { resultOf } from '../result.ts';

const GLOSSARY = 'glossary';
const EXPLANATION = /^(?:explanation|other|glossary)/u;
/** Shorter runs of numbers are no list. */
const FEWEST = 3;

/** Numbers of a list that are used twice in a row, and terms that the glossary explains twice. */
export function numberingResults(
  sections: readonly SectionRecord[],
  seed: StructureSeed,
): readonly CheckResult[] {
  return sections
    .filter(({ role }) => EXPLANATION.test(role ?? ''))
    .flatMap((section) => [
      ...repeatedNumbers(section, seed),
      ...(section.role === GLOSSARY ? repeatedTerms(section, seed) : []),
    ]);
}

function repeatedNumbers(
  { paragraphs, member }: SectionRecord,
  { number }: StructureSeed,
): readonly CheckResult[] {
  const numbered = paragraphs.flatMap((paragraph) => {
    const printed = number.exec(foldedText(paragraph.text))?.groups?.['number'];
    return printed === undefined ? [] : [{ ...paragraph, printed: Number(printed) }];
  });
  return numbered.flatMap((each, index): CheckResult[] => {
    const before = numbered[index - 1];
    const isRun = index >= FEWEST - 1 && numbered[index - 2]?.printed === each.printed - 1;
    if (before?.printed !== each.printed || !isRun) return [];
    return [repeated('numbers.repeated', String(each.printed), each, member)];
  });
}

function repeatedTerms(
  { paragraphs, member }: SectionRecord,
  { term }: StructureSeed,
): readonly CheckResult[] {
  const seen = new Set<string>();
  return paragraphs.flatMap((paragraph): CheckResult[] => {
    const printed = term.exec(foldedText(paragraph.text))?.groups?.['term'];
    if (printed === undefined) return [];
    const isNew = !seen.has(printed);
    seen.add(printed);
    return isNew ? [] : [repeated('glossary.repeated', printed, paragraph, member)];
  });
}

const QUOTED = 80;

function repeated(
  check: string,
  subject: string,
  { text, provenance }: SectionRecord['paragraphs'][number],
  member: number | undefined,
): CheckResult {
  return resultOf({
    check,
    subject,
    outcome: 'fail',
    severity: 'information',
    quoted: foldedText(text).slice(0, QUOTED),
    provenance,
    member,
  });
}
