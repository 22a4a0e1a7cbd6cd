import type { Block } from '../../schemas/document/block.ts';
import type { CaptionPart } from '../../schemas/reading/logical-table.ts';
import { type CaptionRules, captured } from '../knowledge/captions.ts';
import { blockText } from '../text/block-text.ts';
import { foldedText } from '../text/folded-text.ts';

/** The unit that is printed directly below a table, notes passed over (Sichuan): of the same page. */
export function unitBelow(
  blocks: readonly Block[],
  index: number,
  rules: CaptionRules,
): CaptionPart | null {
  const table = blocks[index];
  for (const block of blocks.slice(index + 1)) {
    if (block.kind === 'furniture') continue;
    if (block.kind !== 'paragraph' || table === undefined || !isSamePage(table, block)) return null;
    const folded = foldedText(blockText(block));
    const unit = captured(rules.unit, folded, 'unit');
    if (unit !== null) return { text: unit, provenance: block.provenance };
    if (folded !== '' && !rules.note.some((pattern) => pattern.test(folded))) return null;
  }
  return null;
}

function isSamePage({ provenance: table }: Block, { provenance: unit }: Block): boolean {
  return table.kind !== 'page' || unit.kind !== 'page' || table.page === unit.page;
}
