import type { Furniture } from '../../schemas/document/block.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { DraftBlock } from '../cell-grid/numbered-tables.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import { type SheetPart, sheetParts } from './sheet-parts.ts';
import { sheetProblems, tooLargeTable } from './sheet-problems.ts';
import { sheetProvenance, sheetTable } from './sheet-table.ts';
import { shownSheet } from './shown-rows.ts';

/**
 * A sheet as blocks: its name as a heading, then titles, tables and notes in their order, last what
 * nobody sees. Of a hidden sheet, where templates keep lists of codes, nothing is read as a table.
 */
export function sheetBlocks(sheet: Sheet): Outcome<readonly DraftBlock[]> {
  if (sheet.cells.length === 0) return { value: [], problems: sheetProblems(sheet, []) };
  if (sheet.isHidden) {
    return { value: unseenBlocks(sheet, sheet.cells), problems: sheetProblems(sheet, []) };
  }
  const { rows, unseen } = shownSheet(sheet);
  const parts = sheetParts(rows).map((part) => partBlocks(sheet.name, part));
  return {
    value: [
      heading(sheet.name),
      ...parts.flatMap(({ value }) => value),
      ...unseenBlocks(sheet, unseen),
    ],
    problems: [...sheetProblems(sheet, unseen), ...parts.flatMap(({ problems }) => problems)],
  };
}

function heading(name: string): DraftBlock {
  const provenance = sheetProvenance(name, { row: 0, column: 0 });
  return { kind: 'heading', level: 1, lines: [{ text: name, provenance }], provenance };
}

function partBlocks(sheet: string, part: SheetPart): Outcome<readonly DraftBlock[]> {
  if (part.kind === 'grid') {
    const table = sheetTable(sheet, part.rows);
    if (table !== null) return { value: [table], problems: [] };
    return { value: [], problems: [tooLargeTable(sheet, part.rows)] };
  }
  const { text, top, left } = part.cell;
  const provenance = sheetProvenance(sheet, { row: top, column: left });
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  return {
    value: paragraphs.map((line) => ({
      kind: 'paragraph',
      lines: [{ text: line, provenance }],
      provenance,
    })),
    problems: [],
  };
}

/** One line a cell. */
function unseenBlocks(sheet: Sheet, cells: readonly SheetCell[]): readonly Furniture[] {
  const [first] = cells;
  if (first === undefined) return [];
  const lines = cells.map((cell) => ({
    text: cell.text,
    provenance: sheetProvenance(sheet.name, cell),
  }));
  return [
    { kind: 'furniture', role: 'hidden', lines, provenance: sheetProvenance(sheet.name, first) },
  ];
}
