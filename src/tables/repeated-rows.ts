import type { GridRow } from '../../schemas/reading/logical-table.ts';
import type { CaptionRules } from '../knowledge/captions.ts';
import { foldedText } from '../text/folded-text.ts';
import { titleOfRow } from './caption-rows.ts';
import { isContinuationMark } from './caption-text.ts';
import { filledCells } from './grid-rows.ts';

/** A single word of a header may be a label that comes twice. */
const FEWEST_CELLS = 2;

/**
 * A grid without the rows in its body that say a row of its header or caption again, as each page
 * does, or only that the table goes on.
 */
export function withoutRepeatedRows(
  grid: readonly GridRow[],
  headerRowCount: number,
  caption: readonly GridRow[],
  rules: CaptionRules,
): readonly GridRow[] {
  const above = [...caption, ...grid.slice(0, headerRowCount)];
  const printed = new Set(above.map(rowText));
  const firsts = new Set(above.map(firstText));
  const titles = new Set(caption.map((row) => titleOfRow(row, rules)));
  const isRepeated = (row: GridRow) =>
    (firsts.has(firstText(row)) &&
      filledCells(row).length >= FEWEST_CELLS &&
      printed.has(rowText(row))) ||
    isOfTitle(titleOfRow(row, rules), titles) ||
    isOnlyMark(row, rules);
  return grid.filter((row, index) => index < headerRowCount || !isRepeated(row));
}

function isOfTitle(title: string | null, titles: ReadonlySet<string | null>): boolean {
  return title !== null && titles.has(title);
}

function isOnlyMark(row: GridRow, rules: CaptionRules): boolean {
  const [only, ...others] = filledCells(row);
  return (
    only !== undefined && others.length === 0 && isContinuationMark(foldedText(only.text), rules)
  );
}

function firstText(row: GridRow): string {
  return foldedText(row.find((cell) => cell !== undefined && cell.text.trim() !== '')?.text ?? '');
}

function rowText(row: GridRow): string {
  return filledCells(row)
    .map(({ text }) => foldedText(text))
    .join('|');
}
