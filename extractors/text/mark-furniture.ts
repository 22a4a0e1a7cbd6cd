import type { DraftBlock } from '../cell-grid/numbered-tables.ts';
import { type SourceLine, spanProvenance } from '../encoding/source-lines.ts';
import type { Mark } from './inline-markup.ts';

/** Marks of one role become one piece of furniture, each mark a line of it. */
export function markFurniture(
  source: { readonly text: string; readonly lines: readonly SourceLine[] },
  marks: readonly Mark[],
): readonly DraftBlock[] {
  return [...new Set(marks.map((mark) => mark.role))].flatMap((role) => {
    const lines = marks
      .filter((mark) => mark.role === role)
      .map((mark) => ({
        text: source.text.slice(mark.start, mark.end),
        provenance: spanProvenance(source.lines, mark),
      }));
    const first = marks.find((mark) => mark.role === role);
    const last = marks.findLast((mark) => mark.role === role);
    if (first === undefined || last === undefined) return [];
    const range = { start: first.start, end: last.end };
    return [
      { kind: 'furniture', role, lines, provenance: spanProvenance(source.lines, range) },
    ] satisfies DraftBlock[];
  });
}
