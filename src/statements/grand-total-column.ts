import type { StatementKind } from '../knowledge/statements.ts';
import type { ColumnMeaning } from './column-meaning.ts';

/**
 * Where one column is the statement's total line under its own heading, a column headed 合计 alone is
 * the total of the whole table: 江苏省 公开09表 adds 会议费 and 培训费 to 三公经费.
 *
 * @param depths by column: how many words its header has
 */
export function withGrandTotal(
  meanings: ReadonlyMap<number, ColumnMeaning>,
  depths: (column: number) => number,
  kind: StatementKind,
): ReadonlyMap<number, ColumnMeaning> {
  const totals = [...meanings].filter(
    ([, { item }]) => kind.linesInColumns && kind.total !== null && item?.code === kind.total,
  );
  const bare = totals.filter(([column]) => depths(column) === 1);
  const [only] = bare;
  if (only === undefined || bare.length > 1 || totals.length === 1) return meanings;
  const [column, { measure, item }] = only;
  if (item === null) return meanings;
  return new Map([...meanings, [column, { measure, item: { ...item, code: 'TOTAL' } }]]);
}
