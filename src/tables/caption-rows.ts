import type { Provenance } from '../../schemas/document/provenance.ts';
import type { Cell } from '../../schemas/document/table.ts';
import type { CaptionPart, GridRow } from '../../schemas/reading/logical-table.ts';
import { printedNumber } from '../amounts/printed-number.ts';
import type { CaptionRules } from '../knowledge/captions.ts';
import { foldedText } from '../text/folded-text.ts';
import { bareTitle, isBareLabel, isCaptionText, isPeriod, isTitle } from './caption-text.ts';
import { filledCells } from './grid-rows.ts';

/**
 * How many rows at the top of a grid belong to its caption, as sheets and portals print it: title,
 * 公开01表, 部门：X, 2022年度 and 单位：万元, in rows of one or several cells, blank rows between. A
 * row of a single cell that says none of these belongs to it only above one that does.
 */
export function captionRowCount(grid: readonly GridRow[], rules: CaptionRules): number {
  const leading = leadingKinds(grid, rules);
  const firstBehind = leading.lastIndexOf('caption') + 1;
  const firstFilled = leading.findIndex((kind, row) => row >= firstBehind && kind !== 'blank');
  return firstFilled < 0 ? leading.length : firstFilled;
}

type RowKind = 'blank' | 'caption' | 'single';

/** The kinds of the rows above the first one that can be no part of a caption. */
function leadingKinds(grid: readonly GridRow[], rules: CaptionRules): readonly RowKind[] {
  const kinds: RowKind[] = [];
  for (const row of grid) {
    const kind = kindOfRow(row, rules);
    if (kind === 'other') break;
    kinds.push(kind);
  }
  return kinds;
}

/** The title of a table that fills a row alone, without number and unit; null for other rows. */
export function titleOfRow(row: GridRow, rules: CaptionRules): string | null {
  const [only, ...others] = filledCells(row);
  if (only === undefined || others.length > 0) return null;
  const folded = foldedText(only.text);
  return isTitle(folded, rules) ? bareTitle(folded, rules) : null;
}

function kindOfRow(row: GridRow, rules: CaptionRules): RowKind | 'other' {
  const texts = filledCells(row).map((cell) => foldedText(cell.text));
  const isCaption = (text: string) => isCaptionText(text, rules) || isBareLabel(text, rules);
  const [first, ...others] = texts;
  if (first === undefined) return 'blank';
  if (texts.some(isCaption) || texts.some((text) => isTitle(text, rules))) {
    const isAllCaption = texts.every(
      (text, index) =>
        isCaption(text) ||
        isTitle(text, rules) ||
        isPeriod(text, rules) ||
        isBareLabel(texts[index - 1] ?? '', rules),
    );
    return isAllCaption ? 'caption' : 'other';
  }
  return others.length === 0 && (isPeriod(first, rules) || printedNumber(first).kind === 'text')
    ? 'single'
    : 'other';
}

/** The cells of caption rows as lines, the last row first: nearest to the table. */
export function captionCells(
  rows: readonly GridRow[],
  rules: CaptionRules,
  fallback: Provenance,
): readonly CaptionPart[] {
  return rows.flatMap((row) => labelledCells(row, rules, fallback)).reverse();
}

/** 部门： and its value in the next cell are one line. */
function labelledCells(
  row: GridRow,
  rules: CaptionRules,
  fallback: Provenance,
): readonly CaptionPart[] {
  const cells = filledCells(row);
  const isBare = (cell: Cell | undefined) =>
    cell !== undefined && isBareLabel(foldedText(cell.text), rules);
  return cells.flatMap((cell, index) => {
    if (isBare(cells[index - 1])) return [];
    const value = isBare(cell) ? (cells[index + 1]?.text ?? '') : '';
    return [{ text: `${cell.text}${value}`.trim(), provenance: cell.provenance ?? fallback }];
  });
}
