import { type CheckResult, FILING } from '../../../schemas/records/check.ts';
import type { ToldMoneySeed } from '../../../schemas/seeds/told-money.ts';
import { exact } from '../../amounts/exact.ts';
import { type Classifications, entryByName } from '../../knowledge/classification.ts';
import { enumerated, enumeratedIn } from '../../text/enumeration.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

const BASIC = /_basic$/u;
const USES = /_basic$|operating_cost$/u;
const CODE = /^\d{5}$/u;

/**
 * What a text says that 人员经费, 公用经费 and 机关运行经费 are made of, against the economic codes that the table of
 * basic expenditure prints with money. A list that ends in 等 may leave some out.
 */
export function namedUseResults(
  { sections, facts, filing }: FilingReading,
  { classifications }: { readonly classifications: Classifications },
  seed: ToldMoneySeed,
): readonly CheckResult[] {
  const printed = new Map<string, string>();
  for (const fact of facts) {
    const isUse = fact.origin === 'table' && BASIC.test(fact.statement) && CODE.test(fact.itemCode);
    if (isUse && !exact(fact.value).isZero()) printed.set(fact.itemCode, fact.itemName);
  }
  if (printed.size === 0) return [];
  const list = classifications.economic;
  const paragraphs = sections
    .filter(({ role }) => USES.test(role ?? ''))
    .flatMap((section) => section.paragraphs.map((each) => ({ ...each, member: section.member })));
  return paragraphs.flatMap(({ text, provenance, member }) =>
    [...foldedText(text).matchAll(seed.uses)].flatMap(({ groups }): CheckResult[] => {
      const parents = seed.use_parents[groups?.['kind'] ?? ''] ?? [];
      const names = enumeratedIn(groups?.['names'] ?? '')
        .map((name) => name.replace(seed.use_amount, ''))
        .filter((name) => name !== '');
      const codes = names.map(
        (name) =>
          parents.flatMap(
            (parent) => entryByName(list, parent, name, filing.fiscalYear)?.code ?? [],
          )[0],
      );
      const blank = names.filter((_, index) => {
        const code = codes[index];
        return code !== undefined && !printed.has(code);
      });
      const isOpen = groups?.['open'] !== undefined && groups['open'] !== '';
      const unnamed = [...printed].filter(
        ([code, name]) =>
          parents.includes(code.slice(0, 3)) &&
          !codes.includes(code) &&
          !names.some((each) => each.startsWith(name)),
      );
      const given = { statement: FILING, outcome: 'fail', provenance, member } as const; // literal outcome
      const found = (check: string, subjects: readonly string[]) =>
        subjects.length === 0
          ? []
          : [
              resultOf({
                ...given,
                check,
                subject: enumerated(subjects),
                quoted: groups?.['names'] ?? null,
              }),
            ];
      return [
        ...found('uses.named-but-blank', blank),
        ...(isOpen
          ? []
          : found(
              'uses.not-named',
              unnamed.map(([, name]) => name),
            )),
      ];
    }),
  );
}
