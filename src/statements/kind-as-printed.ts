import type { LogicalTable } from '../../schemas/reading/logical-table.ts';
import { foldedLabel, type LabelRules } from '../knowledge/labels.ts';
import type { StatementKind } from '../knowledge/statements.ts';

/** The statement as this table prints it: further columns may widen what its total sums. */
export function kindAsPrinted(
  kind: StatementKind,
  table: LogicalTable,
  labels: LabelRules,
): StatementKind {
  const { totalBeside } = kind;
  if (totalBeside === null) return kind;
  const words = new Set(table.columns.flat().map((word) => foldedLabel(word, labels)));
  const isWider = kind.lines.some(
    (line) =>
      totalBeside.lines.includes(line.key) && [...line.labels].some((each) => words.has(each)),
  );
  return isWider ? { ...kind, total: totalBeside.item } : kind;
}
