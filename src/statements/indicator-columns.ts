import type { GridRow } from '../../schemas/reading/logical-table.ts';
import type { IndicatorField } from '../../schemas/records/indicator.ts';
import { type IndicatorRules, indicatorField } from '../knowledge/indicators.ts';

/** The name of an indicator is headed, and what it is measured by. */
export function isIndicatorHeader(row: GridRow, rules: IndicatorRules): boolean {
  const fields = new Set(row.map(({ text }) => indicatorField(text, rules)));
  return fields.has('level3') && fields.size > 2;
}

/**
 * Which column holds what. A header of two rows divides some of its headings: 年度指标值 stands above
 * 指标性质, 指标值 and 度量单位; what the row of the levels leaves blank is headed above or below it.
 */
export function indicatorColumns(
  grid: readonly GridRow[],
  header: number,
  rules: IndicatorRules,
): ReadonlyMap<IndicatorField, number> {
  const columns = new Map<IndicatorField, number>();
  for (const row of [grid[header], grid[header + 1], grid[header - 1]]) {
    if (row === undefined || (row !== grid[header] && !isHeading(row, rules))) continue;
    for (const [column, { text }] of row.entries()) {
      const field = indicatorField(text, rules);
      if (field !== null && !columns.has(field)) columns.set(field, column);
    }
  }
  return columns;
}

/** Two headings at least: a single word may be the name of an indicator. */
function isHeading(row: GridRow, rules: IndicatorRules): boolean {
  const fields = new Set(row.map(({ text }) => indicatorField(text, rules)));
  return fields.size > 2;
}
