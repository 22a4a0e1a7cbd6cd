import type { FormKind } from '../knowledge/statements.ts';
import type { FormCell } from './form-labels.ts';

/** Measures by column. */
export type ColumnMeasures = ReadonlyMap<number, string>;

/**
 * Figures beside their labels: 预算数： 138.6 执行数： 138.6, and below them 其中-财政拨款： twice. The k-th
 * label of such a row belongs to the k-th measure above, whether its value is blank or not.
 *
 * @param above measures of the last row that named them, in order
 */
export function pairMeasures(
  cells: readonly FormCell[],
  form: FormKind,
  above: readonly string[],
): ColumnMeasures {
  const measures = new Map<number, string>();
  const labelled = cells
    .map((cell, index) => ({ ...cell, value: cells[index + 1] }))
    .filter(({ label, isNumber }) => !isNumber && isPairLabel(label, form));
  labelled.forEach(({ label, value }, position) => {
    if (value?.isNumber !== true) return;
    const measure =
      form.measures.get(label) ?? ofFunding(above[position], form.fundings.get(label));
    if (measure !== undefined) measures.set(value.column, measure);
  });
  return measures;
}

function isPairLabel(label: string, form: FormKind): boolean {
  return form.measures.has(label) || form.fundings.has(label);
}

/** Figures below the headings of a grid, for the source of money that the row is about. */
export function gridMeasures(
  columns: ColumnMeasures,
  labelColumn: number | null,
  funding: string,
): ColumnMeasures {
  const slid = labelColumn === null ? 0 : headingsSlidBy(labelColumn, columns);
  return new Map(
    [...columns].flatMap(([column, measure]): [number, string][] => {
      const ofRow = ofFunding(measure, funding);
      return ofRow === undefined ? [] : [[column + slid, ofRow]];
    }),
  );
}

/**
 * Converters that drop a merged cell slide the headings left of their figures; the label of a row
 * then stands in or behind the column of the first measure (云南省 公开12表).
 */
function headingsSlidBy(labelColumn: number, columns: ColumnMeasures): number {
  return Math.max(0, labelColumn + 1 - Math.min(...columns.keys()));
}

function ofFunding(measure: string | undefined, funding: string | undefined): string | undefined {
  if (measure === undefined || funding === undefined) return undefined;
  return funding === '' ? measure : `${measure}.${funding}`;
}
