import type { Block, Line } from '../../schemas/document/block.ts';
import type { Provenance } from '../../schemas/document/provenance.ts';

/** A block with all its places moved. */
export function movedBlock(block: Block, moved: (place: Provenance) => Provenance): Block {
  const provenance = moved(block.provenance);
  if (block.kind !== 'table')
    return { ...block, provenance, lines: block.lines.map((line) => movedLine(line, moved)) };
  return {
    ...block,
    provenance,
    cells: block.cells.map((cell) => ({
      ...cell,
      provenance: cell.provenance === null ? null : moved(cell.provenance),
    })),
  };
}

/** Edges of characters are known along the line only: those of a moved line are given up. */
function movedLine(line: Line, moved: (place: Provenance) => Provenance): Line {
  const provenance = moved(line.provenance);
  return provenance === line.provenance ? line : { text: line.text, provenance };
}
