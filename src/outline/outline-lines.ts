import type { Document } from '../../schemas/document/document.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';
import type { SectionRoles } from '../knowledge/section-roles.ts';
import { blockText } from '../text/block-text.ts';
import { foldedText } from '../text/folded-text.ts';

interface Numbering {
  readonly style: string;
  readonly level: number;
  /** Null where the style allows none: 附件 beside 附件1. */
  readonly value: number | null;
}

/** A heading or paragraph, seen as one line of the outline. */
export interface OutlineLine {
  /** Index among the blocks of the document. */
  readonly block: number;
  /** As printed, white space at the ends gone and runs of it made one space. */
  readonly printed: string;
  readonly folded: string;
  readonly numbering: Numbering | null;
  /** `folded` without the number. */
  readonly words: string;
  /** Level that the format gives it, null for a paragraph. */
  readonly markedLevel: number | null;
  /** Whether a table stands between this line and the one before. */
  readonly followsTable: boolean;
  readonly provenance: Provenance;
}

/** Marks of list items that converters leave before an entry: `- 一、部门职责` (001). */
const LIST_MARK = /^[-*•·]+(?=\P{Number})/u;

/** The lines of a document with words in them, in reading order. */
export function outlineLines(document: Document, roles: SectionRoles): readonly OutlineLine[] {
  let followsTable = false;
  return document.blocks.flatMap((block, index) => {
    if (block.kind === 'table') followsTable = true;
    if (block.kind === 'table' || block.kind === 'furniture') return [];
    const text = blockText(block);
    const folded = foldedText(text).replace(LIST_MARK, '');
    if (folded === '') return [];
    const line = {
      block: index,
      printed: text.replace(/\s+/gu, ' ').trim(),
      folded,
      ...numbered(folded, roles),
      markedLevel: block.kind === 'heading' ? block.level : null,
      followsTable,
      provenance: block.provenance,
    };
    followsTable = false;
    return [line];
  });
}

function numbered(folded: string, roles: SectionRoles): Pick<OutlineLine, 'numbering' | 'words'> {
  for (const { style, level, pattern } of roles.numberings) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const value = match[1] === undefined ? null : numeralValue(match[1], roles);
    return { numbering: { style, level, value }, words: folded.slice(match[0].length) };
  }
  return { numbering: null, words: folded };
}

function numeralValue(numeral: string, roles: SectionRoles): number | null {
  const value = roles.numerals.get(numeral) ?? Number(numeral);
  return Number.isInteger(value) ? value : null;
}
