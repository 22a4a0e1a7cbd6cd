import type { Entry } from '../../schemas/reading/statement.ts';
import { printedNumber } from '../amounts/printed-number.ts';
import { foldedLabel, type LabelRules } from '../knowledge/labels.ts';

/**
 * Where columns are the items, several rows of figures are several units, and only the row 合计
 * speaks for the filing. The figures of the others are kept without an item.
 */
export function withoutUnitRows(entries: readonly Entry[], labels: LabelRules): readonly Entry[] {
  const rows = new Map<string, Set<number>>();
  for (const entry of entries) {
    if (printedNumber(entry.cell.text).kind !== 'number') continue;
    const key = meaningKey(entry);
    rows.set(key, (rows.get(key) ?? new Set()).add(entry.row));
  }
  return entries.map((entry) => {
    const isRepeated = (rows.get(meaningKey(entry))?.size ?? 0) > 1;
    const isTotal = labels.total.has(foldedLabel(entry.rowLabel ?? '', labels));
    return isRepeated && !isTotal ? { ...entry, item: null } : entry;
  });
}

function meaningKey({ item, measure }: Entry): string {
  return `${item?.code}|${measure}`;
}
