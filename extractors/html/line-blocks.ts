import type { Furniture, Line } from '../../schemas/document/block.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';
import type { DraftBlock } from '../cell-grid/numbered-tables.ts';

/** From the first line to the end of the last one; null for none. */
export function placeOf(lines: readonly Line[]): Provenance | null {
  const [first, last] = [lines.at(0)?.provenance, lines.at(-1)?.provenance];
  if (first?.kind !== 'span' || last?.kind !== 'span') return null;
  return { ...first, end: Math.max(first.end, last.end) };
}

/** What belongs together as one line. */
export function asOneLine(lines: readonly Line[]): readonly Line[] {
  const provenance = placeOf(lines);
  return provenance === null ? [] : [{ text: lines.map(({ text }) => text).join(''), provenance }];
}

export function furniture(role: Furniture['role'], lines: readonly Line[]): readonly DraftBlock[] {
  const provenance = placeOf(lines);
  return provenance === null ? [] : [{ kind: 'furniture', role, lines, provenance }];
}
