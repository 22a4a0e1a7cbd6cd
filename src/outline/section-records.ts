import type { Document } from '../../schemas/document/document.ts';
import type { Section } from '../../schemas/reading/section.ts';
import type { SectionRecord } from '../../schemas/records/section.ts';
import { blockText } from '../text/block-text.ts';

/** The sections with their paragraphs, for search and review; tables are kept by themselves. */
export function sectionRecords(
  document: Document,
  sections: readonly Section[],
): readonly SectionRecord[] {
  return sections.map((section) => ({
    path: section.path,
    role: section.role,
    provenance: section.provenance,
    paragraphs: section.blocks.flatMap((index) => {
      const block = document.blocks[index];
      if (block === undefined || block.kind !== 'paragraph') return [];
      return [{ text: blockText(block), provenance: block.provenance }];
    }),
  }));
}
