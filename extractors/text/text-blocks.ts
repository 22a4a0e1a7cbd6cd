import type { Outcome } from '../../schemas/outcome.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import { MOST_POSITIONS } from '../cell-grid/grid-size.ts';
import type { DraftBlock } from '../cell-grid/numbered-tables.ts';
import { type SourceLine, spanProvenance } from '../encoding/source-lines.ts';
import { chartCacheBlocks, chartCacheStart } from './chart-cache.ts';
import { readDashedTable } from './dashed-table.ts';
import { readFlattenedTable } from './flattened-table.ts';
import { tooLargeProblem } from './grid.ts';
import { htmlLines } from './html-lines.ts';
import { readHtmlTables } from './html-table.ts';
import { htmlTableRanges } from './html-tags.ts';
import { pageFurniture } from './page-furniture.ts';
import { readPipeTable } from './pipe-table.ts';
import { plainBlocks } from './plain-blocks.ts';
import { logicalLines } from './quoted-cells.ts';
import { readSpaceGrid } from './space-grid.ts';
import { readTabGrid } from './tab-grid.ts';
import type { RegionReader, TextSource } from './text-source.ts';

/** Asked in this order at every line that no region has claimed. */
const READERS: readonly RegionReader[] = [
  readHtmlTables,
  readFlattenedTable,
  readTabGrid,
  readPipeTable,
  readDashedTable,
  readSpaceGrid,
];

/** Beyond so many positions in all tables the rest is kept as paragraphs: a bound for the memory. */
const MOST_POSITIONS_IN_ALL = 10 * MOST_POSITIONS;

/** Plain lines, then what was read behind them. */
interface Chunk {
  readonly plain: number[];
  readonly region: readonly DraftBlock[];
}

/** Blocks of a text in reading order. */
export function textBlocks(
  text: string,
  physicalLines: readonly SourceLine[],
): Outcome<readonly DraftBlock[]> {
  const lines = logicalLines(text, physicalLines);
  const { closed: htmlTables, unclosed } = htmlTableRanges(text);
  const source = { text, lines, htmlTables, htmlLines: htmlLines(lines, htmlTables) };
  const chartStart = chartCacheStart(source);
  const { chunks, problems } = chunksOf({ ...source, lines: lines.slice(0, chartStart) });
  const roles = pageFurniture(
    source,
    chunks.map((chunk) => chunk.plain),
  );
  const blocks = chunks.flatMap((chunk) => [
    ...plainBlocks(source, chunk.plain, roles),
    ...chunk.region,
  ]);
  return {
    value: [...blocks, ...chartCacheBlocks(source, chartStart)],
    problems: [...problems, ...unclosedProblems(source, unclosed)],
  };
}

/** One problem for all: a damaged text may hold many. */
function unclosedProblems(source: TextSource, unclosed: readonly number[]): readonly Problem[] {
  const [start] = unclosed;
  if (start === undefined) return [];
  return [
    {
      code: 'text.table-unclosed',
      severity: 'error',
      message: `${unclosed.length} <table> without </table>, its cells are kept as paragraphs; expected an end tag`,
      provenance: spanProvenance(source.lines, { start, end: start + '<table'.length }),
      statement: null,
      printed: null,
    },
  ];
}

interface Chunks {
  readonly chunks: readonly Chunk[];
  readonly problems: readonly Problem[];
}

function chunksOf(source: TextSource): Chunks {
  const chunks: Chunk[] = [];
  const problems: Problem[] = [];
  let plain: number[] = [];
  let positions = 0;
  let at = 0;
  while (at < source.lines.length && positions <= MOST_POSITIONS_IN_ALL) {
    const region = firstRegion(source, at) ?? { to: at + 1, blocks: null, problems: [] };
    problems.push(...region.problems);
    positions += positionCount(region.blocks ?? []);
    if (region.blocks === null) {
      for (const index of lineIndexes(at, region.to)) plain.push(index);
    } else {
      chunks.push({ plain, region: region.blocks });
      plain = [];
    }
    at = region.to;
  }
  const rest = source.lines[at];
  if (rest === undefined) return { chunks: [...chunks, { plain, region: [] }], problems };
  const range = { start: rest.start, end: source.text.length };
  return {
    chunks: [...chunks, { plain: [...plain, ...lineIndexes(at, source.lines.length)], region: [] }],
    problems: [...problems, tooLargeProblem(source.lines, range, positions)],
  };
}

function lineIndexes(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function positionCount(blocks: readonly DraftBlock[]): number {
  return blocks.reduce(
    (sum, block) => sum + (block.kind === 'table' ? block.rowCount * block.columnCount : 0),
    0,
  );
}

function firstRegion(source: TextSource, at: number) {
  for (const read of READERS) {
    const region = read(source, at);
    if (region !== null) return region;
  }
  return null;
}
