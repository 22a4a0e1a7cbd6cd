/** Marks that end a clause. */
export const CLAUSE_END = /[，。；：\n]/u;

/** The words behind the last mark. */
export function lastClause(text: string): string {
  return text.split(CLAUSE_END).at(-1) ?? '';
}
