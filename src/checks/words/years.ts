import type { CheckResult } from '../../../schemas/records/check.ts';
import type { UnassignedFigure } from '../../../schemas/records/fact.ts';
import type { StructureSeed } from '../../../schemas/seeds/structure.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

/** Measures that are about another year by their nature. */
const OTHER_YEAR = /^(?:prior_year|yoy_)/u;

/** Titles of tables and sentences that name another year than the one that the filing accounts for. */
export function yearResults(
  { filing, records, facts, told, unassigned }: FilingReading,
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
  const sentences = new Map<string, Stated>();
  for (const stated of statedInText(facts, told, unassigned)) {
    if (!sentences.has(stated.sentence)) sentences.set(stated.sentence, stated);
  }
  const text = [...sentences.values()].flatMap((stated): CheckResult[] => {
    const { sentence, statement, provenance, member } = stated;
    const year = statedYear(sentence, stated.printed, seed);
    const isOfBoth = isToldForBoth(stated, { year: year ?? '', expected }, sentences);
    if (year === null || year === expected || isOfBoth) return [];
    return [
      resultOf({
        check: 'sentences.year',
        statement: statement ?? '',
        subject: sentence.slice(0, 40),
        outcome: 'fail',
        severity: 'warning',
        quoted: sentence,
        expected,
        provenance,
        member,
      }),
    ];
  });
  return [...titles, ...text];
}

/**
 * 2024年政府采购预算30.00万元。2023年政府采购预算28.00万元。 The same words tell this year's figure, too, and
 * another one: the same figure under two years is one of this year with a wrong year.
 */
function isToldForBoth(
  { sentence, printed }: Stated,
  { year, expected }: { readonly year: string; readonly expected: string },
  sentences: ReadonlyMap<string, Stated>,
): boolean {
  const lead = sentence.slice(0, Math.max(0, sentence.indexOf(printed)));
  const ofThisYear = lead.replace(year, expected);
  const ofSameWords = [...sentences.keys()].filter((each) => each.includes(ofThisYear));
  const isSameFigure = ofSameWords.some((each) => each.includes(ofThisYear + printed));
  return ofThisYear !== lead && ofSameWords.length > 0 && !isSameFigure;
}

/** A figure of the running text with its sentence. */
interface Stated extends Pick<UnassignedFigure, 'statement' | 'printed' | 'provenance' | 'member'> {
  readonly sentence: string;
}

/** What the text states for this year, and what the reader could not take for this year's. */
function* statedInText(
  facts: FilingReading['facts'],
  told: FilingReading['told'],
  unassigned: FilingReading['unassigned'],
): Generator<Stated> {
  for (const [index, { sentence }] of told) {
    const fact = facts[index];
    if (fact !== undefined && !OTHER_YEAR.test(fact.measure)) yield { ...fact, sentence };
  }
  for (const figure of unassigned) {
    const { sentence } = figure;
    if (figure.reason === 'year-unknown' && sentence !== null) yield { ...figure, sentence };
  }
}

/** The year that the words before the first figure give, unless they compare. */
function statedYear(sentence: string, printed: string, seed: StructureSeed): string | null {
  const at = sentence.indexOf(printed);
  const lead = at < 0 ? sentence : sentence.slice(0, at);
  if (seed.comparison.test(lead)) return null;
  return seed.sentence_year.exec(lead)?.groups?.['year'] ?? null;
}
