import type { Document } from '../../schemas/document/document.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { LogicalTable } from '../../schemas/reading/logical-table.ts';
import type { CaptionRules } from '../knowledge/captions.ts';
import type { LabelRules } from '../knowledge/labels.ts';
import { caption, captionCells, captionLines, captionRowCount, contextLines } from './caption.ts';
import { columnPaths } from './column-paths.ts';
import { type JoinedTable, joinedTables } from './continuation.ts';
import { gridRows } from './grid-rows.ts';
import { headerRowCount, namingRows } from './header-row-count.ts';
import { noteCells, noteRowCount, notesBelow } from './notes.ts';

interface TableKnowledge {
  readonly labels: LabelRules;
  readonly captions: CaptionRules;
}

/** The tables of a document with caption, header and notes told from the body. */
export function tables(
  document: Document,
  knowledge: TableKnowledge,
): Outcome<readonly LogicalTable[]> {
  const value = joinedTables(document.blocks, knowledge.captions).map((joined) =>
    logicalTable(document, joined, knowledge),
  );
  return { value, problems: [] };
}

function logicalTable(
  document: Document,
  { table, ordinals, first, last }: JoinedTable,
  { labels, captions }: TableKnowledge,
): LogicalTable {
  const rows = gridRows(table);
  const captionRows = rows.slice(0, captionRowCount(rows, captions));
  const noteRows = rows.slice(rows.length - noteRowCount(rows, labels));
  const grid = rows.slice(captionRows.length, rows.length - noteRows.length);
  const headerCount = headerRowCount(grid, labels);
  const header = namingRows(grid.slice(0, headerCount), labels);
  return {
    ordinals,
    caption: caption(
      [
        ...captionCells(captionRows, table.provenance),
        ...captionLines(document.blocks, first, captions),
      ],
      contextLines(document.blocks, first),
      captions,
    ),
    grid,
    headerRowCount: headerCount,
    columns: columnPaths(header, table.spans),
    notes: [
      ...noteCells(noteRows, table.provenance),
      ...notesBelow(document.blocks, last, captions),
    ],
    provenance: table.provenance,
  };
}
