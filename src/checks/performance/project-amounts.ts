import type { CheckResult } from '../../../schemas/records/check.ts';
import type { Indicator } from '../../../schemas/records/indicator.ts';
import type { StructureSeed } from '../../../schemas/seeds/structure.ts';
import { type Exact, exact, plain } from '../../amounts/exact.ts';
import { printedNumber } from '../../amounts/printed-number.ts';
import { foldedText } from '../../text/folded-text.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';

const BUDGET = /^budget_/u;

/** What a filing says of the money of its projects: no amount where one belongs, a target beyond the budget. */
export function projectAmountResults(
  reading: Pick<FilingReading, 'sections' | 'indicators' | 'facts'>,
  seed: StructureSeed,
): readonly CheckResult[] {
  return [...missingAmounts(reading, seed), ...targetsBeyond(reading, seed)];
}

function missingAmounts(
  { sections }: Pick<FilingReading, 'sections'>,
  { arrangement, amount }: StructureSeed,
): readonly CheckResult[] {
  return sections.flatMap(({ path, paragraphs, member }): CheckResult[] => {
    const heading = foldedText(path.at(-1) ?? '');
    const said = paragraphs.filter(({ text }) => foldedText(text) !== heading);
    const [first] = said;
    if (first === undefined || !arrangement.test(heading)) return [];
    if (said.some(({ text }) => amount.test(foldedText(text)))) return [];
    return [
      resultOf({
        check: 'projects.amount-missing',
        subject: heading,
        outcome: 'fail',
        quoted: first.text.trim(),
        provenance: first.provenance,
        member,
      }),
    ];
  });
}

/** Indicators that say what is spent, and say more than the project has. */
function targetsBeyond(
  { indicators, facts }: Pick<FilingReading, 'indicators' | 'facts'>,
  seed: StructureSeed,
): readonly CheckResult[] {
  return indicators.flatMap((indicator): CheckResult[] => {
    const spent = costTarget(indicator, seed);
    const budgets = facts.flatMap(({ itemCode, measure, unit }, index) =>
      itemCode === indicator.project && BUDGET.test(measure) && unit === 'CNY' ? [index] : [],
    );
    const [first] = budgets;
    const fact = facts[first ?? -1];
    if (spent === null || first === undefined || fact === undefined) return [];
    if (budgets.some((index) => spent.lessThanOrEqualTo(facts[index]?.value ?? '0'))) return [];
    const { level2, level3, nature, target, unit, provenance, member } = indicator;
    return [
      resultOf({
        check: 'performance.cost-beyond-budget',
        statement: fact.statement,
        subject: `${fact.itemCode} ${level3 ?? ''}`.trim(),
        outcome: 'fail',
        stated: plain(spent),
        recomputed: fact.value,
        difference: plain(spent.minus(fact.value)),
        figures: [{ fact: first, side: 'part', weight: 1 }],
        quoted: [level2, level3, nature, target, unit].filter(Boolean).join(' '),
        provenance,
        member,
      }),
    ];
  });
}

/** What an indicator of cost says that is spent, in yuan. */
function costTarget(
  { level2, nature, target, unit }: Indicator,
  { cost_indicator, cost_nature, cost_units }: StructureSeed,
): Exact | null {
  const read = printedNumber(target ?? '');
  const yuan = cost_units[foldedText(unit ?? '')];
  const isCost = cost_indicator.test(level2 ?? '') && cost_nature.test(foldedText(nature ?? ''));
  return read.kind === 'number' && yuan !== undefined && isCost
    ? exact(read.value).times(yuan)
    : null;
}
