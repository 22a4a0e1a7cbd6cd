import { isTooLarge, MOST_POSITIONS } from '../cell-grid/grid-size.ts';
import type { DraftBlock } from '../cell-grid/numbered-tables.ts';
import { tiledGrid } from '../cell-grid/tiled-grid.ts';
import { lineIndexAt, type Range, spanProvenance } from '../encoding/source-lines.ts';
import { tooLargeProblem } from './grid.ts';
import { firstTableFrom } from './html-lines.ts';
import { type HtmlCell, type HtmlTable, htmlTable } from './html-rows.ts';
import { inlineText } from './inline-markup.ts';
import { markFurniture } from './mark-furniture.ts';
import { stretchBlocks } from './stretch-blocks.ts';
import type { Region, TextSource } from './text-source.ts';

type Reading = Pick<Region, 'problems'> & { readonly blocks: readonly DraftBlock[] };

/** A converter may set a whole document in one line; what is beyond is junk and kept as text. */
const MOST_READINGS_A_LINE = 20_000;

/**
 * `<table>` elements that start in a line, with what stands before, between and behind them up to
 * the end of the line in which the last one ends (PDF-to-Markdown converters write tables so).
 */
export function readHtmlTables(source: TextSource, at: number): Region | null {
  const line = source.lines[at];
  if (line === undefined || !source.htmlLines.has(at)) return null;
  let table = tableFrom(source, line.start);
  const readings: Reading[] = [];
  let done = line.start;
  let last = at;
  while (
    table !== undefined &&
    table.start <= (source.lines[last]?.end ?? 0) &&
    readings.length <= MOST_READINGS_A_LINE
  ) {
    const before = { start: done, end: table.start };
    readings.push({ blocks: stretchBlocks(source, [before]), problems: [] });
    readings.push(htmlReading(source, table));
    done = table.end;
    last = lineIndexAt(source.lines, table.end - 1);
    table = tableFrom(source, done);
  }
  const rest = { start: done, end: source.lines[last]?.end ?? done };
  const isCutShort = table !== undefined && table.start < rest.end;
  readings.push(
    isCutShort
      ? tooLargeReading(source, rest, MOST_POSITIONS + 1)
      : { blocks: stretchBlocks(source, [rest]), problems: [] },
  );
  return {
    to: last + 1,
    blocks: readings.flatMap((reading) => reading.blocks),
    problems: readings.flatMap((reading) => reading.problems),
  };
}

function tableFrom(source: TextSource, offset: number): Range | undefined {
  return source.htmlTables[firstTableFrom(source.htmlTables, offset)];
}

/** One `<table>…</table>`: its table, or its text where it is too large for one. */
export function htmlReading(source: TextSource, range: Range): Reading {
  const table = htmlTable(source.text, range);
  return table === null
    ? tooLargeReading(source, range, MOST_POSITIONS + 1)
    : tableReading(source, table);
}

/** A table, before it what stands in it outside of cells, behind it the tables in its cells. */
function tableReading(source: TextSource, table: HtmlTable): Reading {
  const own = ownReading(source, table);
  const nested = table.nested.map((inner) => tableReading(source, inner));
  return {
    blocks: [
      ...stretchBlocks(source, table.outside),
      ...own.blocks,
      ...nested.flatMap((reading) => reading.blocks),
    ],
    problems: [...own.problems, ...nested.flatMap((reading) => reading.problems)],
  };
}

function ownReading(source: TextSource, table: HtmlTable): Reading {
  const { rowCount, columnCount, cells } = tiledGrid(table.rows);
  if (isTooLarge(rowCount, columnCount)) {
    const stretches = table.rows.flatMap((row) => row.flatMap((cell) => cell.stretches));
    return {
      ...tooLargeReading(source, table, rowCount * columnCount),
      blocks: stretchBlocks(source, stretches),
    };
  }
  if (cells.length === 0) return { blocks: [], problems: [] };
  const read = cells.map(({ place, cell }) => ({ place, inline: cellText(source, cell) }));
  const marks = read.flatMap(({ inline }) => inline?.marks ?? []);
  const blocks: DraftBlock[] = [
    ...markFurniture(source, marks),
    {
      kind: 'table',
      rowCount,
      columnCount,
      cells: read.map(({ place, inline }) => ({
        ...place,
        text: inline?.text ?? '',
        provenance: inline === null ? null : spanProvenance(source.lines, inline),
      })),
      spans: 'explicit',
      provenance: spanProvenance(source.lines, table),
    },
  ];
  return { blocks, problems: [] };
}

function tooLargeReading(source: TextSource, range: Range, positions: number): Reading {
  return {
    blocks: stretchBlocks(source, [range]),
    problems: [tooLargeProblem(source.lines, range, positions)],
  };
}

function cellText(source: TextSource, cell: HtmlCell | null) {
  return cell === null ? null : inlineText(source.text, cell.stretches);
}
