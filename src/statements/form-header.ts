import type { GridRow } from '../../schemas/reading/logical-table.ts';
import { foldedLabel, type LabelRules } from '../knowledge/labels.ts';
import { formCells } from './form-labels.ts';

/**
 * The folded header words of each column of a grid inside a form. Its header is the row at `index`
 * and the one below, where that has no figure and divides a heading (批复金额: 总额 | 财政拨款).
 */
export function columnPathsBelow(
  grid: readonly GridRow[],
  index: number,
  labels: LabelRules,
): readonly (readonly string[])[] {
  const top = grid[index] ?? [];
  const below = grid[index + 1] ?? [];
  const cells = formCells(below, labels);
  const divides =
    cells.length > 0 &&
    !cells.some(({ isNumber }) => isNumber) &&
    (cells[0]?.column ?? 0) > 0 &&
    cells.length < formCells(top, labels).length;
  let heading = '';
  return top.map((cell, column) => {
    const word = foldedLabel(cell.text, labels);
    if (cell.text.trim() !== '') heading = word;
    const lower = divides ? foldedLabel(below[column]?.text ?? '', labels) : '';
    if (lower !== '' && below[column] !== cell) return [heading, lower];
    return cell.text.trim() === '' ? [] : [word];
  });
}
