import type { Block } from '../../schemas/document/block.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';
import type { CaptionPart, GridRow } from '../../schemas/reading/logical-table.ts';
import { printedNumber } from '../amounts/printed-number.ts';
import type { CaptionRules } from '../knowledge/captions.ts';
import { isRowNote, type LabelRules } from '../knowledge/labels.ts';
import { foldedText } from '../text/folded-text.ts';
import { isCaptionText } from './caption-text.ts';
import { filledCells } from './grid-rows.ts';

/** Notes printed below a table (注：, 备注：, 说明：), up to the next heading or table. */
export function notesBelow(
  blocks: readonly Block[],
  index: number,
  rules: CaptionRules,
): readonly CaptionPart[] {
  const notes: CaptionPart[] = [];
  for (const block of blocks.slice(index + 1)) {
    if (block.kind === 'furniture') continue;
    if (block.kind !== 'paragraph') return notes;
    const text = block.lines
      .map((line) => line.text)
      .join('')
      .trim();
    const folded = foldedText(text);
    if (!rules.note.some((pattern) => pattern.test(folded))) return notes;
    notes.push({ text, provenance: block.provenance });
  }
  return notes;
}

/**
 * How many rows at the end of a grid are no part of its body: notes without a figure, a unit printed
 * below the figures, blank rows between and behind these.
 */
export function noteRowCount(
  grid: readonly GridRow[],
  { labels, captions }: { readonly labels: LabelRules; readonly captions: CaptionRules },
): number {
  const fromEnd = [...grid].reverse().findIndex((row) => {
    const filled = filledCells(row);
    const [first] = filled;
    if (first === undefined) return false;
    const hasFigure = filled.some(({ text }) => printedNumber(text).kind === 'number');
    const isUnit = filled.length === 1 && isCaptionText(foldedText(first.text), captions);
    return hasFigure || !(isUnit || isRowNote(first.text, labels));
  });
  return fromEnd < 0 ? 0 : fromEnd;
}

export function noteCells(
  rows: readonly GridRow[],
  labels: LabelRules,
  fallback: Provenance,
): readonly CaptionPart[] {
  return rows
    .flatMap(filledCells)
    .filter(({ text }) => isRowNote(text, labels))
    .map((cell) => ({ text: cell.text.trim(), provenance: cell.provenance ?? fallback }));
}
