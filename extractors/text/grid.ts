import type { Cell } from '../../schemas/document/table.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import { MOST_POSITIONS } from '../cell-grid/grid-size.ts';
import type { TableDraft } from '../cell-grid/numbered-tables.ts';
import { type Range, type SourceLine, spanProvenance } from '../encoding/source-lines.ts';
import type { InlineText } from './inline-markup.ts';

export function tooLargeProblem(
  lines: readonly SourceLine[],
  range: Range,
  positions: number,
): Problem {
  return {
    code: 'text.table-too-large',
    severity: 'error',
    message: `table of ${positions} positions or more not built, its lines are kept as paragraphs; expected at most ${MOST_POSITIONS}`,
    provenance: spanProvenance(lines, range),
    statement: null,
    printed: null,
  };
}

/** A table in which every cell read stands at its place in its row; short rows are padded. */
export function looseTable(
  lines: readonly SourceLine[],
  rows: readonly (readonly InlineText[])[],
  range: Range,
): TableDraft {
  const columnCount = widestRow(rows);
  return {
    kind: 'table',
    rowCount: rows.length,
    columnCount,
    cells: rows.flatMap((row, rowIndex) =>
      Array.from({ length: columnCount }, (_, column) =>
        looseCell(lines, row[column], { row: rowIndex, column }),
      ),
    ),
    spans: 'lost',
    provenance: spanProvenance(lines, range),
  };
}

function looseCell(
  lines: readonly SourceLine[],
  read: InlineText | undefined,
  place: { readonly row: number; readonly column: number },
): Cell {
  const { row, column } = place;
  const text = read?.text ?? '';
  const provenance = read === undefined ? null : spanProvenance(lines, read);
  return { row, column, rowSpan: 1, columnSpan: 1, text, provenance };
}

export function widestRow(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}
