import type { Line } from '../../schemas/document/block.ts';

/** The text of a block: its lines as they stand, one after the other. */
export function blockText(block: { readonly lines: readonly Line[] }): string {
  return block.lines.map((line) => line.text).join('');
}
