import { type CheckResult, FILING } from '../../../schemas/records/check.ts';
import type { Fact } from '../../../schemas/records/fact.ts';
import type { ToldMoneySeed } from '../../../schemas/seeds/told-money.ts';
import { exact } from '../../amounts/exact.ts';
import { enumerated } from '../../text/enumeration.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

/** Percentages that a text gives for some of its lines and leaves out for others. */
const EXPECTED = [
  { rate: 'share_pct', of: /^\d{3}$/u, by: 'sentence' },
  { rate: 'completion_pct', of: /^\d{7}$/u, by: 'statement' },
] as const;
/** Where fewer lines have one, it is the exception. */
const FEWEST = 3;

interface Line {
  readonly at: number;
  readonly hasRate: boolean;
}

/** Lines of a list without the share, or the completion rate, that the others of the list have. */
export function missingRateResults(reading: FilingReading): readonly CheckResult[] {
  return EXPECTED.flatMap((expected) =>
    [...linesByList(expected, reading).values()].flatMap((lines) => {
      const without = [...lines.values()].filter(({ hasRate }) => !hasRate);
      if (without.length === 0 || lines.size - without.length < FEWEST) return [];
      return [
        missing(
          expected.rate,
          without.map(({ at }) => at),
          reading,
        ),
      ];
    }),
  );
}

const THREE_PUBLIC = /three_public$/u;
const WHOLE = 'three_public.total';

/** Parts of 三公 of which an account of 三公 says nothing, not even that there were none. */
export function missingPartResults(
  { facts, told, sections }: Pick<FilingReading, 'facts' | 'told' | 'sections'>,
  { three_public_parts }: ToldMoneySeed,
): readonly CheckResult[] {
  const at = facts.findIndex(
    ({ statement, itemCode }, index) =>
      told.has(index) && THREE_PUBLIC.test(statement) && itemCode === WHOLE,
  );
  const text = sections
    .filter(({ role }) => THREE_PUBLIC.test(role ?? ''))
    .flatMap(({ path, paragraphs }) => [...path, ...paragraphs.map((each) => each.text)])
    .map(foldedText)
    .join('');
  if (at < 0 || text === '') return [];
  return Object.entries(three_public_parts)
    .filter(([, words]) => !words.test(text))
    .map(([part]) =>
      resultOf({
        check: 'told-missing.three-public',
        statement: facts[at]?.statement ?? FILING,
        subject: part,
        outcome: 'fail',
        figures: [{ fact: at, side: 'total', weight: 1 }],
      }),
    );
}

function linesByList(
  { rate, of, by }: (typeof EXPECTED)[number],
  { facts, told }: FilingReading,
): ReadonlyMap<string, ReadonlyMap<string, Line>> {
  const lists = new Map<string, Map<string, Line>>();
  for (const [index, { sentence }] of told) {
    const fact = facts[index];
    if (fact === undefined || !of.test(fact.itemCode)) continue;
    const list = by === 'sentence' ? sentence : fact.statement;
    const lines = lists.get(list) ?? new Map<string, Line>();
    const { at, hasRate } = lines.get(fact.itemCode) ?? { at: index, hasRate: false };
    lines.set(fact.itemCode, { at, hasRate: hasRate || isSettled(fact, rate) });
    lists.set(list, lines);
  }
  return lists;
}

/** Of nothing, no rate can be given. */
function isSettled(fact: Fact, rate: string): boolean {
  return fact.measure === rate || (isBase(fact) && exact(fact.value).isZero());
}

const BASE = /^budget/u;

function isBase({ measure }: Fact): boolean {
  return BASE.test(measure);
}

function missing(
  rate: string,
  at: readonly number[],
  { facts, told }: Pick<FilingReading, 'facts' | 'told'>,
): CheckResult {
  const [first = 0] = at;
  const names = at.flatMap((index) => facts[index]?.itemName ?? []);
  return resultOf({
    check: `told-missing.${rate}`,
    statement: facts[first]?.statement ?? FILING,
    subject: enumerated(names),
    outcome: 'fail',
    quoted: told.get(first)?.sentence ?? null,
    provenance: facts[first]?.provenance ?? null,
    member: facts[first]?.member,
  });
}
