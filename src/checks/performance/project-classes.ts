import type { CheckResult } from '../../../schemas/records/check.ts';
import type { UnassignedFigure } from '../../../schemas/records/fact.ts';
import type { ProjectsSeed } from '../../../schemas/seeds/projects.ts';
import { plain } from '../../amounts/exact.ts';
import { intersects, intervalSum } from '../../amounts/interval.ts';
import type { PrintedAmount } from '../../amounts/printed-amount.ts';
import type { Units } from '../../knowledge/units.ts';
import { foldedText } from '../../text/folded-text.ts';
import { factInterval } from '../identities/verdict.ts';
import type { FilingReading } from '../reading.ts';
import { resultOf } from '../result.ts';
import { unreadAmount } from '../unread-amount.ts';

const TOTAL = 'TOTAL';

interface ClassTotal {
  readonly figure: UnassignedFigure;
  readonly amount: PrintedAmount;
  readonly item: string | undefined;
}

/**
 * What a text gives for all projects of a class (人员类项目) against the line of the account that the
 * class pays. Said only where the classes add up to the expenditure of the filing, so that both speak
 * of the same money.
 */
export function projectClassResults(
  reading: Pick<FilingReading, 'facts' | 'unassigned'>,
  seed: ProjectsSeed,
  units: Pick<Units, 'money'>,
): readonly CheckResult[] {
  const { facts } = reading;
  const totals = classTotals(reading, seed, units);
  const told = intervalSum(totals.map(({ amount }) => amount.interval));
  const isWhole = facts.some(
    (fact) =>
      fact.itemCode === TOTAL &&
      seed.class_wholes.includes(fact.measure) &&
      intersects(factInterval(fact), told),
  );
  if (totals.length < 2 || !isWhole) return [];
  return totals.flatMap(({ figure, amount, item }): CheckResult[] => {
    const index = facts.findIndex((fact) => fact.itemCode === item && fact.measure === 'final');
    const line = facts[index];
    if (line === undefined || intersects(factInterval(line), amount.interval)) return [];
    return [
      resultOf({
        check: 'performance.class-differs',
        statement: line.statement,
        subject: `${line.itemCode} ${line.itemName}`,
        outcome: 'fail',
        stated: plain(amount.value),
        recomputed: line.value,
        difference: plain(amount.value.minus(line.value)),
        figures: [{ fact: index, side: 'part', weight: 1 }],
        quoted: figure.sentence,
        provenance: figure.provenance,
        member: figure.member,
      }),
    ];
  });
}

/** The first amount that the text gives for each class. */
export function classTotals(
  { unassigned }: Pick<FilingReading, 'unassigned'>,
  { classes }: ProjectsSeed,
  units: Pick<Units, 'money'>,
): readonly ClassTotal[] {
  return classes.flatMap(({ words, item }) => {
    const figure = unassigned.find(
      ({ unit, clause }) => unit === 'CNY' && words.test(foldedText(clause ?? '')),
    );
    const amount = figure === undefined ? null : unreadAmount(figure, units);
    return figure === undefined || amount === null ? [] : [{ figure, amount, item }];
  });
}
