import type { ColumnRole } from './column-roles.ts';

/** Columns that are read together: codes and labels, then the figures that belong to them. */
export interface Lane {
  readonly codes: readonly number[];
  readonly labels: readonly number[];
  readonly amounts: readonly number[];
}

/**
 * Divides the columns into lanes: a code or label right of figures begins the next one
 * (收入 | 支出 side by side, three blocks of economic codes).
 *
 * @param isMeasure whether the header of a column without figures names a measure
 */
export function lanesOf(
  roles: readonly ColumnRole[],
  isMeasure: (column: number) => boolean,
): readonly Lane[] {
  const lanes: Lane[] = [];
  let lane: Lane = { codes: [], labels: [], amounts: [] };
  roles.forEach((role, column) => {
    const beginsLane = (role === 'code' || role === 'label') && lane.amounts.length > 0;
    if (beginsLane) {
      lanes.push(lane);
      lane = { codes: [], labels: [], amounts: [] };
    }
    if (role === 'code') lane = { ...lane, codes: [...lane.codes, column] };
    if (role === 'label') lane = { ...lane, labels: [...lane.labels, column] };
    if (role === 'amount' || (role === 'blank' && isMeasure(column))) {
      lane = { ...lane, amounts: [...lane.amounts, column] };
    }
  });
  return [...lanes, lane];
}
