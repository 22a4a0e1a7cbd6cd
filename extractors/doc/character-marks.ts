import { type FormattedRun, runAt } from './formatted-pages.ts';
import { offsetOf, type Piece } from './pieces.ts';
import { SPRM, sprms } from './sprms.ts';

/** What the formatting of a character changes about the text. */
export interface CharacterMark {
  /** Deleted in a tracked change, or hidden. */
  readonly isLeftOut: boolean;
  /** The character of a symbol font that stands for it, if one does. */
  readonly symbol: string | null;
}

/** The mark of the character at a position; null for most. */
export type CharacterMarks = (position: number) => CharacterMark | null;

export function characterMarks(
  runs: readonly FormattedRun[],
  pieces: readonly Piece[],
): CharacterMarks {
  const marked = runs
    .map((run) => ({ ...run, mark: markOf(run.list) }))
    .filter(({ mark }) => mark.isLeftOut || mark.symbol !== null);
  return (position) => {
    if (marked.length === 0) return null;
    const offset = offsetOf(pieces, position);
    return offset === null ? null : (runAt(marked, offset)?.mark ?? null);
  };
}

function markOf(list: DataView): CharacterMark {
  let isLeftOut = false;
  let symbol: string | null = null;
  for (const { code, operand } of sprms(list)) {
    if (code === SPRM.CFRMarkDel || code === SPRM.CFVanish) isLeftOut ||= operand.getUint8(0) === 1;
    if (code === SPRM.CSymbol) symbol = String.fromCharCode(operand.getUint16(2, true));
  }
  return { isLeftOut, symbol };
}
