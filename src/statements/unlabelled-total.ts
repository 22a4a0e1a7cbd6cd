import type { LogicalTable } from '../../schemas/reading/logical-table.ts';
import type { Entry } from '../../schemas/reading/statement.ts';
import type { StatementKind } from '../knowledge/statements.ts';
import { totalItem } from './row-item.ts';

/**
 * Gives the first or last row of figures without any label the item TOTAL, where the statement has
 * a total and prints none (云南省 公开05表 leaves 合计 out). The identities judge it like any other.
 */
export function withUnlabelledTotal(
  entries: readonly Entry[],
  table: LogicalTable,
  kind: StatementKind,
): { readonly entries: readonly Entry[]; readonly evidence: readonly string[] } {
  const { total } = kind;
  const hasTotal = entries.some(({ item }) => item?.code === total);
  const bare = new Set(
    entries
      .filter(({ item, rowLabel }) => item === null && rowLabel === null)
      .map(({ row }) => row),
  );
  const [row] = bare;
  const rows = entries.map((entry) => entry.row);
  const isAtEnd = row === Math.min(...rows) || row === Math.max(...rows);
  if (total === null || hasTotal || row === undefined || bare.size > 1 || !isAtEnd) {
    return { entries, evidence: [] };
  }
  const item = totalItem(total, kind, '');
  return {
    entries: entries.map((entry) => (entry.row === row ? { ...entry, item } : entry)),
    evidence: [
      `row ${row} of table ${table.ordinals.join('+')} has no label and was read as the total`,
    ],
  };
}
