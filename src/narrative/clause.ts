const MARKS = '，。；：\n';

/** Marks that end a clause. */
export const CLAUSE_END = new RegExp(`[${MARKS}]`, 'u');

/** Offset of the mark that ends the clause before a place; -1 where it is the first one. */
export function lastClauseEnd(text: string, place: number): number {
  let mark = place;
  while (mark >= 0 && !MARKS.includes(text.charAt(mark))) mark -= 1;
  return mark;
}

/** The words behind the last mark. */
export function lastClause(text: string): string {
  return text.split(CLAUSE_END).at(-1) ?? '';
}
