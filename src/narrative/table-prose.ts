import type { Block } from '../../schemas/document/block.ts';

/** Shorter cells are labels and values; the tables stage reads those. */
const PROSE_MIN_CHARACTERS = 60;
const SENTENCE_END = '\u3002';

/** Sentences that stand in cells of a table (000: 部门整体支出绩效自评情况), one paragraph a cell. */
export function tableProse(block: Block): readonly Block[] {
  if (block.kind !== 'table') return [];
  return block.cells.flatMap(({ text, provenance }) => {
    const isProse = text.length >= PROSE_MIN_CHARACTERS && text.includes(SENTENCE_END);
    if (provenance === null || !isProse) return [];
    return [{ kind: 'paragraph', lines: [{ text, provenance }], provenance }];
  });
}
