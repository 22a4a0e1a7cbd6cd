import type { FormKind } from '../knowledge/statements.ts';
import type { FormCell } from './form-labels.ts';

/** The headings of full marks and marks given in a row. */
export function markHeadings(cells: readonly FormCell[], form: FormKind): readonly FormCell[] {
  return cells.filter(({ label }) => form.weightColumns.has(label) || form.scoreColumns.has(label));
}

/**
 * The column of the total of marks in the row of totals below the indicators. Where converters
 * dropped the merged cells before them, the figures are as many as the headings and stand in their
 * order.
 *
 * @returns null where the row is none of totals, or its figures cannot be told apart
 */
export function totalMarksColumn(
  cells: readonly FormCell[],
  headings: readonly FormCell[],
  form: FormKind,
): number | null {
  const [first] = cells;
  if (first === undefined || !form.scoreLabels.has(first.label)) return null;
  const figures = cells.filter(({ isNumber }) => isNumber);
  const scoreAt = headings.findIndex(({ label }) => form.scoreColumns.has(label));
  const inColumn = figures.find(({ column }) => column === headings[scoreAt]?.column);
  const inOrder = figures.length === headings.length ? figures[scoreAt] : undefined;
  return (inColumn ?? inOrder)?.column ?? null;
}
