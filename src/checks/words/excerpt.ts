/** So many characters around the words are quoted. */
const AROUND = 24;

/** The words with some before and behind them, cut at sentences where one ends so near. */
export function excerpt(text: string, start: number, length: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, start + length + AROUND);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
