import type { ColumnRole } from './column-roles.ts';

/** Columns that are read together: codes and labels, then the figures that belong to them. */
export interface Lane {
  readonly codes: readonly number[];
  readonly labels: readonly number[];
  /** Units of the department that the rows belong to. */
  readonly units: readonly number[];
  /** What divides an item further: names of projects beside it. */
  readonly details: readonly number[];
  /** A second classification behind the name of the first: 2010302 | 一般行政管理事务 | 30201 | 办公费 */
  readonly otherCodes: readonly number[];
  readonly amounts: readonly number[];
}

const EMPTY: Lane = {
  codes: [],
  labels: [],
  units: [],
  details: [],
  otherCodes: [],
  amounts: [],
};

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
  let lane = EMPTY;
  roles.forEach((role, column) => {
    const isKey = role === 'code' || role === 'label' || role === 'unit' || role === 'detail';
    if (isKey && lane.amounts.length > 0) {
      lanes.push(lane);
      lane = EMPTY;
    }
    lane = withColumn(lane, role, column, isMeasure(column));
  });
  return [...lanes, lane].map(withLabels);
}

function withColumn(lane: Lane, role: ColumnRole, column: number, isMeasure: boolean): Lane {
  switch (role) {
    case 'code':
      return lane.codes.length > 0 && lane.labels.length > 0
        ? { ...lane, otherCodes: [...lane.otherCodes, column] }
        : { ...lane, codes: [...lane.codes, column] };
    case 'label':
      return lane.otherCodes.length > 0 ? lane : { ...lane, labels: [...lane.labels, column] };
    case 'unit':
      return { ...lane, units: [...lane.units, column] };
    case 'detail':
      return { ...lane, details: [...lane.details, column] };
    case 'amount':
      return { ...lane, amounts: [...lane.amounts, column] };
    case 'blank':
      return isMeasure ? { ...lane, amounts: [...lane.amounts, column] } : lane;
    case 'numbering':
      return lane;
    default:
      return role satisfies never;
  }
}

/** Where nothing else names the rows, projects or units do. */
function withLabels(lane: Lane): Lane {
  if (lane.labels.length > 0) return lane;
  if (lane.details.length > 0) return { ...lane, labels: lane.details, details: [] };
  return lane.codes.length > 0 ? lane : { ...lane, labels: lane.units, units: [] };
}
