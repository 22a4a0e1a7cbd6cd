import { lineIndexAt, type Range, type SourceLine } from '../encoding/source-lines.ts';

/** Tables that lie within a range; `tables` are in order and do not overlap. */
export function tablesWithin(tables: readonly Range[], range: Range): readonly Range[] {
  const from = firstTableFrom(tables, range.start);
  let to = from;
  while ((tables[to]?.end ?? Number.POSITIVE_INFINITY) <= range.end) to += 1;
  return tables.slice(from, to);
}

/** Index of the first table that starts at or behind an offset. */
export function firstTableFrom(tables: readonly Range[], offset: number): number {
  let low = 0;
  let high = tables.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tables[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Indexes of the lines that `<table>` elements fill. A table that stands in a cell of a line with
 * tabs (sample 000) belongs to that line and is not among them.
 */
export function htmlLines(
  lines: readonly SourceLine[],
  tables: readonly Range[],
): ReadonlySet<number> {
  const indexes = new Set<number>();
  const tabbed = new Map<number, boolean>();
  for (const table of tables) {
    const first = lineIndexAt(lines, table.start);
    const last = lineIndexAt(lines, table.end - 1);
    const isTabbed = tabbed.get(first) ?? isTabbedAround(lines[first], tables);
    tabbed.set(first, isTabbed);
    if (first === last && isTabbed) continue;
    for (let at = first; at <= last; at += 1) indexes.add(at);
  }
  return indexes;
}

/** Whether tabs divide what a line holds beside its tables. */
function isTabbedAround(line: SourceLine | undefined, tables: readonly Range[]): boolean {
  if (line === undefined) return false;
  const beside: string[] = [];
  let done = line.start;
  for (const table of tablesWithin(tables, line)) {
    beside.push(line.text.slice(done - line.start, table.start - line.start));
    done = table.end;
  }
  const rest = [...beside, line.text.slice(done - line.start)].join('');
  return rest.includes('\t') && rest.trim() !== '';
}
