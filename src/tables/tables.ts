import type { Document } from '../../schemas/document/document.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';
import type { Table } from '../../schemas/document/table.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { CaptionPart, GridRow, LogicalTable } from '../../schemas/reading/logical-table.ts';
import type { CaptionRules } from '../knowledge/captions.ts';
import type { LabelRules } from '../knowledge/labels.ts';
import { caption, captionCells, captionLines, captionRowCount, contextLines } from './caption.ts';
import { columnPaths } from './column-paths.ts';
import { type JoinedTable, joinedTables } from './continuation.ts';
import { gridRows } from './grid-rows.ts';
import { headerRowCount, namingRows } from './header-row-count.ts';
import { noteCells, noteRowCount, notesBelow } from './notes.ts';
import { stackedGrids } from './stacked-grids.ts';

interface TableKnowledge {
  readonly labels: LabelRules;
  readonly captions: CaptionRules;
}

/** The tables of a document with caption, header and notes told from the body. */
export function tables(
  document: Document,
  knowledge: TableKnowledge,
): Outcome<readonly LogicalTable[]> {
  const value = joinedTables(document.blocks, knowledge.captions).flatMap((joined) => {
    const grids = stackedGrids(gridRows(joined.table), knowledge.captions);
    return grids.map((rows, index) =>
      logicalTable(rows, joined, knowledge, {
        above: index === 0 ? captionLines(document.blocks, joined.first, knowledge.captions) : [],
        context: contextLines(document.blocks, joined.first),
        below:
          index === grids.length - 1
            ? notesBelow(document.blocks, joined.last, knowledge.captions)
            : [],
      }),
    );
  });
  return { value, problems: [] };
}

/** Lines outside of a table that are about it, nearest first. */
interface Surroundings {
  readonly above: readonly CaptionPart[];
  readonly context: readonly CaptionPart[];
  readonly below: readonly CaptionPart[];
}

function logicalTable(
  rows: readonly GridRow[],
  { table, ordinals }: JoinedTable,
  { labels, captions }: TableKnowledge,
  { above, context, below }: Surroundings,
): LogicalTable {
  const provenance = rows[0]?.[0]?.row === 0 ? table.provenance : placeOf(rows, table);
  const captionRows = rows.slice(0, captionRowCount(rows, captions));
  const noteRows = rows.slice(rows.length - noteRowCount(rows, labels));
  const grid = rows.slice(captionRows.length, rows.length - noteRows.length);
  const headerCount = headerRowCount(grid, labels);
  const header = namingRows(grid.slice(0, headerCount), labels);
  return {
    ordinals,
    caption: caption([...captionCells(captionRows, provenance), ...above], context, captions),
    grid,
    headerRowCount: headerCount,
    columns: columnPaths(header, table.spans),
    notes: [...noteCells(noteRows, provenance), ...below],
    provenance,
  };
}

/** Where a table begins that stands below another one in the same grid. */
function placeOf(rows: readonly GridRow[], { provenance }: Table): Provenance {
  return rows.flat().find((cell) => cell.provenance !== null)?.provenance ?? provenance;
}
