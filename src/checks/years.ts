import type { CheckResult } from '../../schemas/records/check.ts';
import type { StructureSeed } from '../../schemas/seeds/structure.ts';
import { foldedText } from '../text/folded-text.ts';
import type { FilingReading } from './reading.ts';
import { resultOf } from './result.ts';

/** Measures that are about another year by their nature. */
const OTHER_YEAR = /^(?:prior_year|yoy_)/u;

/** Titles of tables and sentences that name another year than the one that the filing accounts for. */
export function yearResults(
  { filing, records, facts, told }: FilingReading,
  seed: StructureSeed,
): readonly CheckResult[] {
  const { fiscalYear } = filing;
  if (fiscalYear === null) return [];
  const expected = String(fiscalYear);
  const titles = records.flatMap(({ title, statement, provenance, member }): CheckResult[] => {
    const year = seed.title_year.exec(foldedText(title ?? ''))?.groups?.['year'];
    if (statement === null || year === undefined || year === expected) return [];
    return [
      resultOf({
        check: 'captions.year',
        statement,
        subject: title ?? statement,
        outcome: 'fail',
        severity: 'warning',
        quoted: title,
        expected,
        provenance,
        member,
      }),
    ];
  });
  const sentences = new Map<string, number>();
  for (const [index, { sentence }] of told) {
    const isThisYear = !OTHER_YEAR.test(facts[index]?.measure ?? '');
    if (isThisYear && !sentences.has(sentence)) sentences.set(sentence, index);
  }
  const text = [...sentences].flatMap(([sentence, index]): CheckResult[] => {
    const fact = facts[index];
    const year = statedYear(sentence, fact?.printed ?? '', seed);
    if (fact === undefined || year === null || year === expected) return [];
    return [
      resultOf({
        check: 'sentences.year',
        statement: fact.statement,
        subject: sentence.slice(0, 40),
        outcome: 'fail',
        severity: 'warning',
        quoted: sentence,
        expected,
        provenance: fact.provenance,
        member: fact.member,
      }),
    ];
  });
  return [...titles, ...text];
}

/** The year that the words before the first figure give, unless they compare. */
function statedYear(sentence: string, printed: string, seed: StructureSeed): string | null {
  const at = sentence.indexOf(printed);
  const lead = at < 0 ? sentence : sentence.slice(0, at);
  if (seed.comparison.test(lead)) return null;
  return seed.sentence_year.exec(lead)?.groups?.['year'] ?? null;
}
