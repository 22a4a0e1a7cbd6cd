import type { CheckResult } from '../../../schemas/records/check.ts';
import type { SectionRecord } from '../../../schemas/records/section.ts';
import type { StructureSeed } from '../../../schemas/seeds/structure.ts';
import { foldedText } from '../../text/folded-text.ts';
import { resultOf } from '../result.ts';

const GLOSSARY = 'glossary';
/** Where fewer terms end in a mark, the glossary has none behind its terms. */
const FEWEST = 3;

/** A term of the glossary that ends in the middle of its sentence, and the next term begins. */
export function brokenOffResults(
  sections: readonly SectionRecord[],
  { term, number, sentence_end }: StructureSeed,
): readonly CheckResult[] {
  const glossaries = sections.filter(({ role }) => role === GLOSSARY);
  return glossaries.flatMap(({ paragraphs, member }): CheckResult[] => {
    const terms = paragraphs.flatMap((paragraph, index) => {
      const text = foldedText(paragraph.text);
      const next = foldedText(paragraphs[index + 1]?.text ?? '');
      const isFollowed = term.test(next) || number.test(next);
      return term.test(text) && isFollowed ? [{ ...paragraph, text }] : [];
    });
    const broken = terms.filter(({ text }) => !sentence_end.test(text));
    if (broken.length * FEWEST > terms.length || terms.length - broken.length < FEWEST) return [];
    return broken.map(({ text, provenance }) =>
      resultOf({
        check: 'glossary.broken-off',
        subject: term.exec(text)?.groups?.['term'] ?? text,
        outcome: 'fail',
        quoted: text,
        provenance,
        member,
      }),
    );
  });
}
