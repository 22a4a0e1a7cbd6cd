import type { Problem } from '../../schemas/records/problem.ts';
import { isFigure } from './figure-text.ts';
import { cellName, type Sheet, type SheetCell, type SheetPlace } from './sheet.ts';
import { sheetProvenance } from './sheet-table.ts';
import type { ShownRow } from './shown-rows.ts';

type Severity = Problem['severity'];

/**
 * What is to be known about a sheet. Problems: `spreadsheet.hidden-sheet`, `.hidden-cells`,
 * `.no-result`, `.error-value`.
 *
 * @param unseen cells of a shown sheet that are not shown
 */
export function sheetProblems(sheet: Sheet, unseen: readonly SheetCell[]): readonly Problem[] {
  const { name, uncomputed, faulty, cells, isHidden } = sheet;
  if (isHidden) {
    const message = `sheet ${name} is hidden: its ${cells.length} cells are kept, and not read as tables`;
    return cells.slice(0, 1).map((at) => problem('hidden-sheet', 'information', name, at, message));
  }
  const figures = unseen.filter(({ text }) => isFigure(text));
  const severity = figures.length > 0 ? 'warning' : 'information';
  return [
    ...unseen
      .slice(0, 1)
      .map((at) =>
        problem(
          'hidden-cells',
          severity,
          name,
          figures[0] ?? at,
          `sheet ${name} has ${unseen.length} cells in hidden rows or columns, ${figures.length} of them figures, from ${cellName(figures[0] ?? at)} on: they are kept, and not read as part of a table`,
        ),
      ),
    ...uncomputed
      .slice(0, 1)
      .map((at) =>
        problem(
          'no-result',
          'warning',
          name,
          at,
          `sheet ${name} has ${uncomputed.length} formulas without a result, from ${cellName(at)} on: open and save the file in a spreadsheet program`,
        ),
      ),
    ...faulty
      .slice(0, 1)
      .map((at) =>
        problem(
          'error-value',
          'warning',
          name,
          at,
          `sheet ${name} has ${faulty.length} cells that show an error, from ${cellName(at)} on`,
        ),
      ),
  ];
}

export function tooLargeTable(sheet: string, rows: readonly ShownRow[]): Problem {
  const at = { row: rows[0]?.row ?? 0, column: rows[0]?.cells[0]?.left ?? 0 };
  const message = `sheet ${sheet} has ${rows.length} rows from ${cellName(at)} on, too wide for a table: they are not read`;
  return problem('table-too-large', 'error', sheet, at, message);
}

function problem(
  code: string,
  severity: Severity,
  sheet: string,
  at: SheetPlace,
  message: string,
): Problem {
  return {
    code: `spreadsheet.${code}`,
    severity,
    message,
    provenance: sheetProvenance(sheet, at),
    statement: null,
    printed: null,
  };
}
