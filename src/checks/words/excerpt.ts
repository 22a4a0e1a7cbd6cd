import { unifiedCommas } from '../../text/prose.ts';

/** So many characters around the words are quoted. */
const AROUND = 24;

/** The words with some before and behind them; separators inside numbers stand as they are printed. */
export function excerpt(text: string, start: number, length: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, start + length + AROUND);
  return `${from > 0 ? '…' : ''}${unifiedCommas(text.slice(from, to))}${to < text.length ? '…' : ''}`;
}
