import type { FlowCell } from '../word-flow/flow.ts';
import { SPRM, type Sprm } from './sprms.ts';

/** What a row says about one of its cells. */
export interface CellDefinition {
  readonly left: number;
  readonly right: number;
  readonly vertical: FlowCell['vertical'];
  /** It is the rest of the cell before it. */
  readonly isMerged: boolean;
}

/** Bytes of a TC80 (MS-DOC 2.9.328), of which the first two hold the flags. */
const CELL_BYTES = 20;
const MERGED = 0x0002;
const VERTICAL_MERGE = 0x0020;
const VERTICAL_FIRST = 0x0040;

/** Of sprmTVertMerge (MS-DOC 2.9.354). */
const VERTICAL_OPERANDS: ReadonlyMap<number, FlowCell['vertical']> = new Map([
  [1, 'continued'],
  [3, 'first'],
]);

/** The cells of a row from sprmTDefTable and the modifiers behind it; null without it. */
export function rowDefinition(modifiers: Iterable<Sprm>): readonly CellDefinition[] | null {
  let cells: readonly CellDefinition[] | null = null;
  for (const { code, operand } of modifiers) {
    if (code === SPRM.TDefTable) cells = definedCells(operand);
    if (code === SPRM.TVertMerge && operand.byteLength >= 2) {
      const index = operand.getUint8(0);
      const vertical = VERTICAL_OPERANDS.get(operand.getUint8(1)) ?? 'alone';
      cells = cells?.map((cell, i) => (i === index ? { ...cell, vertical } : cell)) ?? null;
    }
  }
  return cells;
}

function definedCells(operand: DataView): readonly CellDefinition[] {
  const count = operand.getUint8(0);
  const flagsAt = 1 + (count + 1) * 2;
  const edge = (i: number) => operand.getInt16(1 + i * 2, true);
  return Array.from({ length: count }, (_, i) => {
    const at = flagsAt + i * CELL_BYTES;
    const flags = at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0;
    return {
      left: edge(i),
      right: edge(i + 1),
      vertical: verticalOf(flags),
      isMerged: (flags & MERGED) !== 0,
    };
  });
}

function verticalOf(flags: number): FlowCell['vertical'] {
  if ((flags & VERTICAL_FIRST) !== 0) return 'first';
  return (flags & VERTICAL_MERGE) === 0 ? 'alone' : 'continued';
}
