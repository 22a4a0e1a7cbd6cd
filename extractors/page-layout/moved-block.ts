import type { Block, Line } from '../../schemas/document/block.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';
import type { Table } from '../../schemas/document/table.ts';
import { hundredth } from './text-lines.ts';

/** A block with all its places moved. */
export function movedBlock(block: Block, moved: (place: Provenance) => Provenance): Block {
  const provenance = moved(block.provenance);
  if (block.kind !== 'table')
    return { ...block, provenance, lines: block.lines.map((line) => movedLine(line, moved)) };
  const movedCells = <Grid extends Pick<Table, 'cells'>>(grid: Grid): Grid => ({
    ...grid,
    cells: grid.cells.map((cell) => ({
      ...cell,
      provenance: cell.provenance === null ? null : moved(cell.provenance),
    })),
  });
  const { otherReadings } = block;
  return {
    ...movedCells(block),
    provenance,
    ...(otherReadings === undefined ? {} : { otherReadings: otherReadings.map(movedCells) }),
  };
}

/** A line with its place moved, and the edges of its characters with it. */
export function movedLine(line: Line, moved: (place: Provenance) => Provenance): Line {
  const provenance = moved(line.provenance);
  if (provenance === line.provenance) return line;
  return { text: line.text, provenance, ...movedEdges(line, provenance, moved) };
}

/** Edges that are moved apart, onto another page, are given up. */
function movedEdges(
  { edges, edgesAlong, provenance: from }: Line,
  to: Provenance,
  moved: (place: Provenance) => Provenance,
): Pick<Line, 'edges' | 'edgesAlong'> {
  if (edges === undefined || from.kind !== 'page' || to.kind !== 'page') return {};
  const [x, y] = from.bbox;
  const places = edges.flatMap((edge) => {
    const bbox = edgesAlong === 'y' ? ([x, edge, x, edge] as const) : ([edge, y, edge, y] as const);
    const place = moved({ ...from, bbox });
    return place.kind === 'page' && place.page === to.page ? [place.bbox] : [];
  });
  if (places.length < edges.length) return {};
  const isAcross = new Set(places.map(([left]) => hundredth(left))).size > 1;
  return isAcross
    ? { edges: places.map(([left]) => hundredth(left)) }
    : { edges: places.map(([, top]) => hundredth(top)), edgesAlong: 'y' };
}
