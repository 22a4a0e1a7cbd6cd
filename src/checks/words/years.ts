import type { CheckResult } from '../../../schemas/records/check.ts';
import type { UnassignedFigure } from '../../../schemas/records/fact.ts';
import type { StructureSeed } from '../../../schemas/seeds/structure.ts';
import { exact } from '../../amounts/exact.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

/** Measures that are about another year by their nature. */
const OTHER_YEAR = /^(?:prior_year|yoy_)/u;
const CHANGE = 'yoy_change';

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
    if (year === null || year === expected) return [];
    const thisYear = toldForThisYear(stated, { year, expected }, sentences);
    if (thisYear === 'otherwise') return [];
    const mayBeBoth = thisYear !== null && !hasChanged(thisYear, facts);
    return [
      resultOf({
        check: 'sentences.year',
        statement: statement ?? '',
        subject: sentence.slice(0, 40),
        outcome: 'fail',
        severity: mayBeBoth ? 'information' : 'warning',
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
 * The same figure as the same words tell it of this year; null where they do not, and `otherwise`
 * where they tell another one: 2024年政府采购预算30.00万元。2023年政府采购预算28.00万元。 is last year's figure beside
 * this year's.
 */
function toldForThisYear(
  { sentence, printed }: Stated,
  { year, expected }: { readonly year: string; readonly expected: string },
  sentences: ReadonlyMap<string, Stated>,
): Stated | 'otherwise' | null {
  const lead = sentence.slice(0, Math.max(0, sentence.indexOf(printed)));
  const ofThisYear = lead.replace(year, expected);
  const ofSameWords = [...sentences.values()].filter((each) => each.sentence.includes(ofThisYear));
  if (ofThisYear === lead || ofSameWords.length === 0) return null;
  return ofSameWords.find((each) => each.sentence.includes(ofThisYear + printed)) ?? 'otherwise';
}

/** Whether the text says that the line changed since last year: then the two years cannot have one figure. */
function hasChanged({ statement, itemCode }: Stated, facts: FilingReading['facts']): boolean {
  return facts.some(
    (fact) =>
      fact.measure === CHANGE &&
      fact.statement === statement &&
      fact.itemCode === itemCode &&
      !exact(fact.value).isZero(),
  );
}

/** A figure of the running text with its sentence. */
interface Stated extends Pick<UnassignedFigure, 'statement' | 'printed' | 'provenance' | 'member'> {
  readonly sentence: string;
  /** Null of a figure whose meaning is not known. */
  readonly itemCode: string | null;
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
    if (figure.reason === 'year-unknown' && sentence !== null)
      yield { ...figure, sentence, itemCode: null };
  }
}

/** The year that the words before the first figure give, unless they compare. */
function statedYear(sentence: string, printed: string, seed: StructureSeed): string | null {
  const at = sentence.indexOf(printed);
  const lead = at < 0 ? sentence : sentence.slice(0, at);
  if (seed.comparison.test(lead)) return null;
  return seed.sentence_year.exec(lead)?.groups?.['year'] ?? null;
}
