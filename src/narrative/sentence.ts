const MARKS = '\u3002\n';

/** What is further from a figure is no part of its sentence; the longest of the filings of ../shared has 335. */
const MOST_CHARACTERS = 1_000;

/** Where the sentence begins that a figure stands in, at most so far before it. */
export function sentenceStart(text: string, at: number): number {
  const least = Math.max(0, at - MOST_CHARACTERS);
  let start = at;
  while (start > least && !MARKS.includes(text.charAt(start - 1))) start -= 1;
  return start;
}

/** Where the sentence ends, its mark left out. */
export function sentenceEnd(text: string, at: number): number {
  const most = Math.min(text.length, at + MOST_CHARACTERS);
  let end = at;
  while (end < most && !MARKS.includes(text.charAt(end))) end += 1;
  return end;
}
