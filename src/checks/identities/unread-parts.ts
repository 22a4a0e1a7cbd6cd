import type { CheckResult } from '../../../schemas/records/check.ts';
import type { UnassignedFigure } from '../../../schemas/records/fact.ts';
import { exact } from '../../amounts/exact.ts';
import type { Application } from './application.ts';

const NOT_ZERO = /[1-9]/u;
/** What leaves a part out of a sum: a row of no known item, or a column of no known measure. */
const LEAVES_OUT: Readonly<Record<Application['kind'], string | null>> = {
  tree: 'row-unknown',
  lines: 'row-unknown',
  row: 'column-unknown',
  named: null,
};

/**
 * A sum that falls short where its table prints figures without a meaning decides nothing: one of
 * them may be the part that is missing (an item of a county's own, a column that is not known).
 */
export function withUnreadParts(
  result: CheckResult,
  { kind, statement }: Application,
  unassigned: readonly UnassignedFigure[],
): CheckResult {
  const isShort = result.outcome === 'fail' && exact(result.difference ?? '0').greaterThan('0');
  if (!isShort) return result;
  const reason = LEAVES_OUT[kind];
  const isUnread = unassigned.some(
    (figure) =>
      figure.statement === statement && figure.reason === reason && NOT_ZERO.test(figure.printed),
  );
  return isUnread ? { ...result, outcome: 'insufficient_data', severity: 'information' } : result;
}
