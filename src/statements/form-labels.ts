import type { Cell } from '../../schemas/document/table.ts';
import type { GridRow } from '../../schemas/reading/logical-table.ts';
import { printedNumber } from '../amounts/printed-number.ts';
import { foldedLabel, type LabelRules } from '../knowledge/labels.ts';
import type { FormKind } from '../knowledge/statements.ts';

/** A filled cell of a form with its label folded and its column. */
export interface FormCell {
  readonly cell: Cell;
  readonly column: number;
  readonly label: string;
  readonly isNumber: boolean;
}

export function formCells(row: GridRow, labels: LabelRules): readonly FormCell[] {
  return row.flatMap((cell, column) =>
    cell.text.trim() === '' || cell === row[column - 1]
      ? []
      : [
          {
            cell,
            column,
            label: foldedLabel(cell.text, labels),
            isNumber: printedNumber(cell.text).kind === 'number',
          },
        ],
  );
}

/** A row of column headings: measures side by side and no figure among them. */
export function isFormHeader(cells: readonly FormCell[], form: FormKind): boolean {
  const measures = cells.filter(({ label }) => form.measures.has(label));
  return measures.length >= 2 && !cells.some(({ isNumber }) => isNumber);
}

/** The measures that the headings of a form name, where it has a line of the whole amount below. */
export function formHeaderMeasures(
  grid: readonly GridRow[],
  form: FormKind,
  labels: LabelRules,
): ReadonlySet<string> {
  const rows = grid.map((row) => formCells(row, labels));
  const hasWholeAmount = rows.some((cells) =>
    cells.some(({ label }) => form.fundings.get(label) === ''),
  );
  if (!hasWholeAmount) return new Set();
  const headings = rows.filter((cells) => isFormHeader(cells, form)).flat();
  return new Set(headings.flatMap(({ label }) => form.measures.get(label) ?? []));
}
