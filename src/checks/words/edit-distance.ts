/** How many characters must be changed, added or taken away to make one text the other (Levenshtein). */
export function editDistance(from: string, to: string): number {
  const goal = [...to];
  let row = Array.from({ length: goal.length + 1 }, (_, index) => index);
  [...from].forEach((character, index) => {
    const next = [index + 1];
    goal.forEach((other, column) => {
      const changed = (row[column] ?? 0) + (character === other ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}
