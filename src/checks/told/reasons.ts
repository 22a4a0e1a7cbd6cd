import { type CheckResult, FILING } from '../../../schemas/records/check.ts';
import type { SectionRecord } from '../../../schemas/records/section.ts';
import type { ToldMoneySeed } from '../../../schemas/seeds/told-money.ts';
import { exact } from '../../amounts/exact.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

const GROWTH = 'yoy_change_pct';
/** Percent; smaller changes need no reason. */
const LEAST_CHANGE = '10';
/** Lines whose parts, told further down in the same account, may give the reason. */
const WHOLE = /^TOTAL$|[._]total$/u;
const THREE_PUBLIC = /three_public$/u;
const EXPLANATION = /^explanation/u;
/** A single comparison of an account of several lines may be left to speak for itself. */
const FEWEST_COMPARISONS = 2;

/** A section, folded. */
interface Account {
  /** Empty where it has none. */
  readonly role: string;
  readonly texts: readonly string[];
  /** Each paragraph with the next one. */
  readonly pairs: readonly string[];
  readonly all: string;
}

interface Reading extends Pick<FilingReading, 'facts' | 'told'> {
  readonly accounts: readonly Account[];
}

/** Changes on last year without a word of their reason. */
export function reasonResults(
  { sections, ...told }: Pick<FilingReading, 'facts' | 'told' | 'sections'>,
  seed: ToldMoneySeed,
): readonly CheckResult[] {
  const accounts = sections.map(accountIn);
  const large = largeChangeResults({ ...told, accounts }, seed);
  const isAsked = large.some(({ statement }) => THREE_PUBLIC.test(statement));
  return isAsked ? large : [...large, ...threePublicResults({ ...told, accounts }, seed)];
}

function accountIn({ role, paragraphs }: SectionRecord): Account {
  const texts = paragraphs.map(({ text }) => foldedText(text));
  return {
    role: role ?? '',
    texts,
    pairs: texts.map((text, index) => text + (texts[index + 1] ?? '')),
    all: texts.join(''),
  };
}

function largeChangeResults(
  { facts, told, accounts }: Reading,
  seed: ToldMoneySeed,
): readonly CheckResult[] {
  return [...told].flatMap(([index, { sentence }]): CheckResult[] => {
    const fact = facts[index];
    const isLarge =
      fact?.measure === GROWTH && exact(fact.value).abs().greaterThanOrEqualTo(LEAST_CHANGE);
    if (fact === undefined || !isLarge || seed.never_explained.test(fact.itemCode)) return [];
    const said = WHOLE.test(fact.itemCode)
      ? accountOf(foldedText(sentence), accounts)
      : nextTo(foldedText(sentence), accounts);
    if (said === null || seed.reason.test(said)) return [];
    return [
      resultOf({
        check: 'told-missing.reason',
        statement: fact.statement,
        subject: `${fact.itemCode} ${fact.itemName}`,
        outcome: 'fail',
        stated: fact.value,
        figures: [{ fact: index, side: 'total', weight: 1 }],
        quoted: sentence,
      }),
    ];
  });
}

/**
 * An account of 三公 that compares several lines with last year and gives no reason anywhere, be it for
 * staying the same, in a filing that gives reasons for its other changes.
 */
function threePublicResults(
  { facts, told, accounts }: Reading,
  { reason, compared_years }: ToldMoneySeed,
): readonly CheckResult[] {
  const explained = accounts.filter(({ role }) => EXPLANATION.test(role));
  const own = explained.filter(({ role }) => THREE_PUBLIC.test(role)).flatMap(textsOf);
  const others = explained.filter(({ role }) => !THREE_PUBLIC.test(role)).flatMap(textsOf);
  const at = facts.findIndex(
    ({ statement, itemCode, value }, index) =>
      told.has(index) &&
      THREE_PUBLIC.test(statement) &&
      WHOLE.test(itemCode) &&
      !exact(value).isZero(),
  );
  const compared = own.filter((text) => compared_years.test(text));
  const isExplained = own.some((text) => reason.test(text));
  const areOthers = others.some((text) => reason.test(text));
  const [first] = compared;
  if (at < 0 || first === undefined || isExplained || !areOthers) return [];
  if (compared.length < FEWEST_COMPARISONS) return [];
  return [
    resultOf({
      check: 'told-missing.reason-three-public',
      statement: facts[at]?.statement ?? FILING,
      subject: facts[at]?.itemName ?? '',
      outcome: 'fail',
      figures: [{ fact: at, side: 'total', weight: 1 }],
      quoted: first,
    }),
  ];
}

/** The paragraph of a sentence and the next one. */
function nextTo(sentence: string, accounts: readonly Account[]): string | null {
  for (const { pairs } of accounts) {
    const said = pairs.find((text) => text.includes(sentence));
    if (said !== undefined) return said;
  }
  return null;
}

/** All that is said in the sections that are about what the sentence is about. */
function accountOf(sentence: string, accounts: readonly Account[]): string | null {
  const own = accounts.find(({ all }) => all.includes(sentence));
  if (own === undefined) return null;
  return accounts
    .filter((account) => account === own || (own.role !== '' && account.role === own.role))
    .map(({ all }) => all)
    .join('');
}

function textsOf({ texts }: Account): readonly string[] {
  return texts;
}
