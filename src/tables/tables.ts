import type { Document } from '../../schemas/document/document.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { CaptionPart, GridRow, LogicalTable } from '../../schemas/reading/logical-table.ts';
import type { CaptionRules } from '../knowledge/captions.ts';
import type { LabelRules } from '../knowledge/labels.ts';
import { caption, captionLines, contextLines } from './caption.ts';
import { captionCells, captionRowCount } from './caption-rows.ts';
import { columnPaths } from './column-paths.ts';
import { type JoinedTable, joinedTables } from './continuation.ts';
import { gridRows } from './grid-rows.ts';
import { headerRowCount, namingRows } from './header-row-count.ts';
import { noteCells, noteRowCount, notesBelow } from './notes.ts';
import { withoutRepeatedRows } from './repeated-rows.ts';
import { stackedParts } from './stacked-parts.ts';
import { unitBelow } from './unit-below.ts';

interface TableKnowledge {
  readonly labels: LabelRules;
  readonly captions: CaptionRules;
}

/** The tables of a document with caption, header and notes told from the body. */
export function tables(
  document: Document,
  knowledge: TableKnowledge,
): Outcome<readonly LogicalTable[]> {
  const value: LogicalTable[] = [];
  for (const joined of joinedTables(document.blocks, knowledge.captions)) {
    const taken = value.at(-1)?.caption.unit?.provenance ?? null;
    value.push(...logicalTables(document, joined, taken, knowledge));
  }
  return { value, problems: [] };
}

/** @param taken where the unit of the table before stands: it may have been printed below it */
function logicalTables(
  { blocks }: Document,
  joined: JoinedTable,
  taken: Provenance | null,
  knowledge: TableKnowledge,
): readonly LogicalTable[] {
  const { captions } = knowledge;
  const above = captionLines(blocks, joined.first).filter(({ provenance }) => provenance !== taken);
  const parts = stackedParts(gridRows(joined.table), captions);
  return parts.map((rows, index) =>
    tableOfPart(
      rows,
      {
        joined,
        above: index === 0 ? above : [],
        context: contextLines(blocks, joined.first),
        notes: index === parts.length - 1 ? notesBelow(blocks, joined.last, captions) : [],
        unit: index === parts.length - 1 ? unitBelow(blocks, joined.last, captions) : null,
      },
      knowledge,
    ),
  );
}

/** What stands around a part of a grid. */
interface Surroundings {
  readonly joined: JoinedTable;
  /** Lines above, nearest first. */
  readonly above: readonly CaptionPart[];
  readonly context: readonly CaptionPart[];
  readonly notes: readonly CaptionPart[];
  /** Printed below, for a table that has none above. */
  readonly unit: CaptionPart | null;
}

function tableOfPart(
  rows: readonly GridRow[],
  { joined: { table, ordinals }, above, context, notes, unit }: Surroundings,
  { labels, captions }: TableKnowledge,
): LogicalTable {
  const captionRows = rows.slice(0, captionRowCount(rows, captions));
  const noteRows = rows.slice(rows.length - noteRowCount(rows, { labels, captions }));
  const middle = rows.slice(captionRows.length, rows.length - noteRows.length);
  const headerCount = headerRowCount(middle, labels);
  const grid = withoutRepeatedRows(middle, headerCount, captionRows, captions);
  const own = caption(
    [...captionCells(captionRows, captions, table.provenance), ...above],
    context,
    captions,
  );
  const below = captionCells(noteRows, captions, table.provenance);
  return {
    ordinals,
    caption: { ...own, unit: own.unit ?? caption(below, [], captions).unit ?? unit },
    grid,
    headerRowCount: headerCount,
    columns: columnPaths(namingRows(grid.slice(0, headerCount), labels), table.spans),
    notes: [...noteCells(noteRows, labels, table.provenance), ...notes],
    provenance: table.provenance,
    basis: table.basis ?? null,
  };
}
