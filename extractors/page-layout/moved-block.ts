import type { Block, Line } from '../../schemas/document/block.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';
import type { Table } from '../../schemas/document/table.ts';

/** A block with all its places moved. */
export function movedBlock(
  block: Block,
  moved: (place: Provenance) => Provenance,
  movedText: (line: Line) => Line = (line) => movedLine(line, moved),
): Block {
  const provenance = moved(block.provenance);
  if (block.kind !== 'table') return { ...block, provenance, lines: block.lines.map(movedText) };
  const { otherReadings } = block;
  const readings = otherReadings?.map((reading) => movedCells(reading, moved));
  return {
    ...movedCells(block, moved),
    provenance,
    ...(readings === undefined ? {} : { otherReadings: readings }),
  };
}

function movedCells<Grid extends Pick<Table, 'cells'>>(
  grid: Grid,
  moved: (place: Provenance) => Provenance,
): Grid {
  const cells = grid.cells.map((cell) => ({
    ...cell,
    provenance: cell.provenance === null ? null : moved(cell.provenance),
  }));
  return { ...grid, cells };
}

/** Edges of characters are known along the line only: those of a moved line are given up. */
function movedLine(line: Line, moved: (place: Provenance) => Provenance): Line {
  const provenance = moved(line.provenance);
  return provenance === line.provenance ? line : { text: line.text, provenance };
}
