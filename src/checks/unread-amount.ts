import type { UnassignedFigure } from '../../schemas/records/fact.ts';
import { type PrintedAmount, printedAmount } from '../amounts/printed-amount.ts';
import type { Units } from '../knowledge/units.ts';

/** What a figure without a meaning stands for in yuan; null where it is no money, or no number. */
export function unreadAmount(
  { printed, printedUnit }: Pick<UnassignedFigure, 'printed' | 'printedUnit'>,
  { money }: Pick<Units, 'money'>,
): PrintedAmount | null {
  const yuan = money.get(printedUnit ?? '');
  return yuan === undefined ? null : printedAmount(printed, yuan);
}
