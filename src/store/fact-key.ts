/** What a fact id stands for: the filing, and the 1-based position among its figures. */
export interface FactKey {
  readonly filingId: number;
  readonly ordinal: number;
}

/** `f3-147` → filing 3, figure 147; null for what is no fact id. */
export function factKey(factId: string): FactKey | null {
  const [, filing, ordinal] = /^f(\d{1,15})-(\d{1,15})$/u.exec(factId.trim()) ?? [];
  if (filing === undefined || ordinal === undefined) return null;
  return { filingId: Number(filing), ordinal: Number(ordinal) };
}
