import type { CheckResult } from '../../../schemas/records/check.ts';
import type { UnassignedFigure } from '../../../schemas/records/fact.ts';
import { exact } from '../../amounts/exact.ts';
import type { Application } from './application.ts';
import type { IndexedFact } from './fact-index.ts';

const NOT_ZERO = /[1-9]/u;

/** What leaves a part out of a sum. */
interface LeftOut {
  /** Of the figure without a meaning: a row of no known item, or a column of no known measure. */
  readonly reason: string;
  /** Of a part, too: whether it could stand beside figures of the sum. */
  readonly place: 'columnName' | 'itemName';
}

const IN_COLUMN: LeftOut = { reason: 'row-unknown', place: 'columnName' };
const IN_ROW: LeftOut = { reason: 'column-unknown', place: 'itemName' };
const LEAVES_OUT: Readonly<Record<Application['kind'], LeftOut | null>> = {
  tree: IN_COLUMN,
  lines: IN_COLUMN,
  row: IN_ROW,
  named: null,
};

/**
 * A sum that falls short where its column, or its row, prints figures without a meaning decides
 * nothing: one of them may be the part that is missing (an item of a county's own, a column that is
 * not known).
 */
export function withUnreadParts(
  result: CheckResult,
  { kind, statement, total, parts }: Application,
  unassigned: readonly UnassignedFigure[],
): CheckResult {
  const isShort = result.outcome === 'fail' && exact(result.difference ?? '0').greaterThan('0');
  const leftOut = LEAVES_OUT[kind];
  if (!isShort || leftOut === null || total === null) return result;
  const sum = [total, ...parts.map(({ fact }) => fact)];
  const isUnread = unassigned.some(
    (figure) =>
      figure.statement === statement &&
      figure.reason === leftOut.reason &&
      figure.member === total.fact.member &&
      NOT_ZERO.test(figure.printed) &&
      mayStandWith(figure, sum, leftOut),
  );
  return isUnread ? { ...result, outcome: 'insufficient_data', severity: 'information' } : result;
}

/** Whether the figure stands in the column, or the row, of one of the sum; a place without a name may be any. */
function mayStandWith(
  figure: UnassignedFigure,
  sum: readonly IndexedFact[],
  { place }: LeftOut,
): boolean {
  const name = figure[place];
  return !name || sum.some(({ fact }) => !fact[place] || fact[place] === name);
}
