import type { GridRow } from '../../schemas/reading/logical-table.ts';
import { foldedLabel, type LabelRules } from '../knowledge/labels.ts';
import type { Lane } from './lanes.ts';

/**
 * Whether the items of a lane are listed once for each of several units: what one of them spends on an
 * item is not what the filing spends. A unit is named in its first row or in each.
 */
export function isOfSeveralUnits(
  body: readonly GridRow[],
  { units, codes, labels }: Lane,
  rules: LabelRules,
): boolean {
  const withItems = new Set<string>();
  let unit = '';
  for (const row of body) {
    const text = (columns: readonly number[]) =>
      columns.map((column) => row[column]?.text.trim() ?? '').join('');
    const named = text(units);
    if (named !== '' && !rules.total.has(foldedLabel(named, rules))) unit = named;
    if (text(codes.length > 0 ? codes : labels) !== '') withItems.add(unit);
  }
  return units.length > 0 && withItems.size > 1;
}
