import type { CheckResult } from '../../../schemas/records/check.ts';
import type { Fact } from '../../../schemas/records/fact.ts';
import type { ToldMoneySeed } from '../../../schemas/seeds/told-money.ts';
import { exact, plain } from '../../amounts/exact.ts';
import { canBeAtMost } from '../../amounts/interval.ts';
import { foldedText } from '../../text/folded-text.ts';
import { isAmountOfYear } from '../amount-of-year.ts';
import { factInterval } from '../identities/verdict.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

const BASIC = 'expenditure.basic';
const TOTAL = 'TOTAL';
const MONEY = 'CNY';

type Reading = Pick<FilingReading, 'facts' | 'told' | 'statements'>;

/** Amounts that words call 基本支出, and that are more than the 基本支出 of that item or of the unit. */
export function basicInWordsResults(reading: Reading, seed: ToldMoneySeed): readonly CheckResult[] {
  return [...toldLines(reading, seed), ...formRows(reading, seed)];
}

/** 1. …行政运行科目1,202.95万元，主要用于行政单位的基本支出。 */
function toldLines({ facts, told }: Reading, { basic_told }: ToldMoneySeed): CheckResult[] {
  return [...told].flatMap(([index, { sentence }]) => {
    const fact = facts[index];
    const isLine = fact?.itemScheme === 'functional' && fact.unit === MONEY;
    if (!isLine || !isAmountOfYear(fact) || !basic_told.test(sentence)) return [];
    return beyond(facts, index, fact.itemCode, sentence);
  });
}

/** A task of a form, 人员经费和公用经费（基本支出）: the first amount behind its name. */
function formRows({ facts, statements }: Reading, { basic_named }: ToldMoneySeed): CheckResult[] {
  return statements.flatMap(({ entries, table }, at) => {
    if (!entries.some(({ columnLabel }) => columnLabel === null)) return [];
    return table.grid.flatMap((cells, row) => {
      const name = cells.findIndex(({ text }) => basic_named.test(foldedText(text)));
      if (name < 0) return [];
      const behind = new Set(
        entries
          .filter((each) => each.row === row + 1 && each.column > name + 1)
          .map(({ provenance }) => provenance),
      );
      const index = facts.findIndex(
        (fact) => fact.table === at && fact.unit === MONEY && behind.has(fact.provenance),
      );
      const words = new Set(cells.map(({ text }) => text.trim()));
      return beyond(facts, index, TOTAL, [...words].join(' ').trim());
    });
  });
}

function beyond(
  facts: readonly Fact[],
  index: number,
  item: string,
  quoted: string,
): CheckResult[] {
  const stated = facts[index];
  const most = facts.reduce((found, fact, at) => {
    const isBasic = fact.itemCode === item && fact.measure === BASIC;
    const isMore = found < 0 || factInterval(fact).high.greaterThan(highOf(facts[found]));
    return isBasic && isMore ? at : found;
  }, -1);
  const basic = facts[most];
  if (stated === undefined || basic === undefined) return [];
  if (canBeAtMost(factInterval(stated), factInterval(basic))) return [];
  return [
    resultOf({
      check: 'basic.called-so',
      statement: stated.statement,
      subject: `${stated.itemCode} ${stated.itemName}`,
      outcome: 'fail',
      stated: stated.value,
      recomputed: basic.value,
      difference: plain(exact(stated.value).minus(basic.value)),
      figures: [
        { fact: index, side: 'total', weight: 1 },
        { fact: most, side: 'part', weight: 1 },
      ],
      quoted,
    }),
  ];
}

function highOf(fact: Fact | undefined) {
  return fact === undefined ? '0' : factInterval(fact).high;
}
