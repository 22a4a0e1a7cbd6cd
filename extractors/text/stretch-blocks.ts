import type { DraftBlock } from '../cell-grid/numbered-tables.ts';
import { lineIndexAt, type Range, spanProvenance } from '../encoding/source-lines.ts';
import { inlineText } from './inline-markup.ts';
import { markFurniture } from './mark-furniture.ts';
import type { TextSource } from './text-source.ts';

/** Each line of the stretches as a block of its own, for text that stands in or beside a table. */
export function stretchBlocks(
  source: TextSource,
  stretches: readonly Range[],
): readonly DraftBlock[] {
  return stretches.flatMap((stretch) =>
    lineStretches(source, stretch).flatMap((part) => {
      const inline = inlineText(source.text, [part]);
      const provenance = spanProvenance(source.lines, inline);
      const text: readonly DraftBlock[] =
        inline.text === ''
          ? []
          : [{ kind: 'paragraph', lines: [{ text: inline.text, provenance }], provenance }];
      return [...markFurniture(source, inline.marks), ...text];
    }),
  );
}

function lineStretches(source: TextSource, stretch: Range): readonly Range[] {
  if (stretch.end <= stretch.start) return [];
  const from = lineIndexAt(source.lines, stretch.start);
  const to = lineIndexAt(source.lines, stretch.end - 1);
  return source.lines.slice(from, to + 1).map((line) => ({
    start: Math.max(line.start, stretch.start),
    end: Math.min(line.end, stretch.end),
  }));
}
