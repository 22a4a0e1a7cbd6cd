import type { CheckFigureRow, CheckRow } from '../../../schemas/sql/check-row.ts';
import { displayWidth } from './display-width.ts';
import type { Palette } from './palette.ts';
import { placeText } from './place-text.ts';

/** A check with the figures of both sides, a line each: the total, then what should add up to it. */
export function checkText(
  check: CheckRow,
  figures: readonly CheckFigureRow[],
  colors: Palette,
): string {
  const outcome = colors.judged(check.outcome.replaceAll('_', ' '), check.outcome);
  const head = `${outcome}  ${check.identity}  ${check.statement}  ${colors.strong(check.subject)}`;
  return [head, ...sums(check), ...figureLines(figures, colors)]
    .map((line) => `${line}\n`)
    .join('');
}

function sums({ stated, recomputed, difference }: CheckRow): string[] {
  const parts = [
    ...(stated === null ? [] : [`stated ${stated}`]),
    ...(recomputed === null ? [] : [`recomputed ${recomputed}`]),
    ...(difference === null ? [] : [`difference ${difference}`]),
  ];
  return parts.length === 0 ? [] : [`  ${parts.join(', ')}`];
}

function figureLines(figures: readonly CheckFigureRow[], colors: Palette): string[] {
  const cells = figures.map((figure) => [
    sign(figure),
    figure.fact_id,
    `${figure.item_name} ${figure.measure}`,
    printedText(figure),
    colors.faint(placeText(figure)),
  ]);
  const widths = [0, 1, 2, 3].map((index) =>
    Math.max(0, ...cells.map((line) => displayWidth(line[index] ?? ''))),
  );
  return cells.map(
    (line) => `    ${line.map((cell, index) => pad(cell, widths[index])).join('  ')}`,
  );
}

/** `=` marks the printed total, the others are added or taken away. */
function sign({ side, weight }: CheckFigureRow): string {
  if (side === 'total') return '=';
  return weight < 0 ? '-' : '+';
}

/** The characters as printed with their unit: `742.69 万元`. */
export function printedText(figure: {
  readonly printed: string;
  readonly printed_unit: string | null;
}): string {
  return figure.printed_unit === null ? figure.printed : `${figure.printed} ${figure.printed_unit}`;
}

function pad(cell: string, width = 0): string {
  return cell + ' '.repeat(Math.max(0, width - displayWidth(cell)));
}
