import type { GridRow, LogicalTable } from '../../schemas/reading/logical-table.ts';
import type { Item } from '../../schemas/reading/statement.ts';
import { foldedLabel, type LabelRules } from '../knowledge/labels.ts';
import { unifiedIdeographs } from '../text/unified-ideographs.ts';

/** Names of projects by the column that holds them. */
export interface ProjectColumn {
  readonly column: number;
  /** Names that stand in more than one row: parts of a project, its money in none of them alone. */
  readonly repeated: ReadonlySet<string>;
}

/** The column of a table of projects that names them; null where no heading says so. */
export function projectColumn(
  table: LogicalTable,
  body: readonly GridRow[],
  labels: LabelRules,
): ProjectColumn | null {
  const column = table.columns.findIndex((path) =>
    labels.projectHeaders.has(foldedLabel(path.at(-1) ?? '', labels)),
  );
  if (column < 0) return null;
  const names = body.map((row) => nameAt(row, column)).filter((name) => name !== '');
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  return { column, repeated: new Set(repeated) };
}

/** The project that a row is about; its code is its name. */
export function projectOfRow(row: GridRow, { column, repeated }: ProjectColumn): Item | null {
  const name = nameAt(row, column);
  return name === '' || repeated.has(name)
    ? null
    : { scheme: 'line', code: unifiedIdeographs(name), name };
}

function nameAt(row: GridRow, column: number): string {
  return row[column]?.text.replace(/\s/gu, '') ?? '';
}
