import type { Cell } from '../../schemas/document/table.ts';
import type { GridRow, LogicalTable } from '../../schemas/reading/logical-table.ts';
import type { Statement } from '../../schemas/reading/statement.ts';
import type { Indicator, IndicatorField } from '../../schemas/records/indicator.ts';
import { type IndicatorRules, indicatorField } from '../knowledge/indicators.ts';
import type { LabelRules } from '../knowledge/labels.ts';
import type { FormKind, StatementKinds } from '../knowledge/statements.ts';
import { foldedText } from '../text/folded-text.ts';
import { formCells, isFormHeader } from './form-labels.ts';
import { projectAbove, projectBeside } from './form-project.ts';
import { indicatorColumns, isIndicatorHeader } from './indicator-columns.ts';

export interface IndicatorKnowledge {
  readonly indicators: IndicatorRules;
  readonly labels: LabelRules;
  readonly statements: StatementKinds;
}

/**
 * The performance indicators of all tables: those of forms with their project, those of tables of
 * no known kind (部门整体支出绩效评价指标) without one.
 */
export function indicators(
  statements: readonly Statement[],
  knowledge: IndicatorKnowledge,
): readonly Indicator[] {
  return statements.flatMap(({ key, table }, index) => {
    const form = key === null ? null : (knowledge.statements.get(key)?.form ?? null);
    return indicatorRows(table, knowledge.indicators).map(({ row, ...read }) => ({
      project: form === null ? null : projectOf(table, row, form, knowledge.labels),
      ...read,
      table: index,
    }));
  });
}

/** The last project that is named above a row. */
function projectOf(
  table: LogicalTable,
  row: number,
  form: FormKind,
  labels: LabelRules,
): string | null {
  const named = table.grid
    .slice(0, row)
    .map((cells) => formCells(cells, labels))
    .filter((cells) => !isFormHeader(cells, form))
    .flatMap((cells) => projectBeside(cells, form) ?? [])
    .at(-1);
  return (named ?? projectAbove(table, form))?.code ?? null;
}

type Fields = Readonly<Record<IndicatorField, string | null>>;
type IndicatorRow = Fields & Pick<Indicator, 'provenance'> & { readonly row: number };

function indicatorRows(table: LogicalTable, rules: IndicatorRules): readonly IndicatorRow[] {
  const rows: IndicatorRow[] = [];
  let columns: ReadonlyMap<IndicatorField, number> | null = null;
  let above: Fields | null = null;
  for (const [index, row] of table.grid.entries()) {
    if (isIndicatorHeader(row, rules)) {
      columns = indicatorColumns(table.grid, index, rules);
      above = null;
      continue;
    }
    if (columns === null || isHeaderWord(row, rules)) continue;
    if (isEnd(row, rules)) {
      columns = null;
      continue;
    }
    const fields = withLevelsAbove(fieldsOf(row, columns), above);
    const cell = [columns.get('level3'), columns.get('target'), columns.get('actual')]
      .flatMap((column) => (column === undefined ? [] : (row[column] ?? [])))
      .find(({ text }) => text.trim() !== '');
    if (cell === undefined || isAcross(row, cell)) continue;
    above = fields;
    rows.push({ ...fields, row: index, provenance: cell.provenance ?? table.provenance });
  }
  return rows;
}

/** The second row of a header, below one that names the levels. */
function isHeaderWord(row: GridRow, rules: IndicatorRules): boolean {
  const filled = row.filter(({ text }) => text.trim() !== '');
  return filled.length > 0 && filled.every(({ text }) => indicatorField(text, rules) !== null);
}

function isEnd(row: GridRow, rules: IndicatorRules): boolean {
  const first = row.find(({ text }) => text.trim() !== '');
  return first !== undefined && rules.ends.has(foldedText(first.text).replace(/[：:].*$/u, ''));
}

/** A remark over the whole width. */
function isAcross(row: GridRow, cell: Cell): boolean {
  return row.every((each) => each === cell);
}

function fieldsOf(row: GridRow, columns: ReadonlyMap<IndicatorField, number>): Fields {
  const text = (field: IndicatorField): string | null => {
    const column = columns.get(field);
    const printed = column === undefined ? '' : (row[column]?.text ?? '');
    const joined = printed.replace(/\s*\n\s*/gu, '').trim();
    return joined === '' ? null : joined;
  };
  return {
    level1: text('level1'),
    level2: text('level2'),
    level3: text('level3'),
    nature: text('nature'),
    target: text('target'),
    unit: text('unit'),
    actual: text('actual'),
    weight: text('weight'),
    score: text('score'),
    reason: text('reason'),
  };
}

/** A level that is printed once stands for the rows below it; a new one ends those under it. */
function withLevelsAbove(fields: Fields, above: Fields | null): Fields {
  if (above === null || fields.level1 !== null) return fields;
  const level2 = fields.level2 ?? above.level2;
  return { ...fields, level1: above.level1, level2 };
}
