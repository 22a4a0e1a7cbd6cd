import type { LogicalTable } from '../../schemas/reading/logical-table.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { StatementKind } from '../knowledge/statements.ts';
import type { ColumnConflict } from './column-conflicts.ts';

/** One problem for each contradiction among the headings of a table. */
export function columnProblems(
  conflicts: readonly ColumnConflict[],
  table: LogicalTable,
  kind: StatementKind,
): readonly Problem[] {
  return conflicts.map(({ kind: fault, columns }) => {
    const headings = columns.map((column) => table.columns[column]?.join('/') ?? '').join(', ');
    const places = columns.map((column) => column + 1).join(', ');
    return {
      code: `statements.${fault}`,
      severity: 'error',
      message: `table ${table.ordinals.join('+')} (${kind.key}): ${explained(fault)} (columns ${places}: ${headings}); their figures are kept without a meaning`,
      provenance: table.provenance,
      statement: kind.key,
      printed: headings,
    };
  });
}

function explained(fault: ColumnConflict['kind']): string {
  switch (fault) {
    case 'header-slid':
      return 'the header does not stand above the columns that it names, expected names above names and measures above figures';
    case 'columns-alike':
      return 'several columns of figures have headings of one measure, expected one of each';
    default:
      return fault satisfies never;
  }
}
