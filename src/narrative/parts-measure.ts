import type { DocKind } from '../../schemas/records/filing.ts';
import type { NarrativeWords } from '../knowledge/narrative-words.ts';

/** Measures of an account's text that its parts share: 预算为5万元，其中：公务接待费2万元. */
const BUDGETS: ReadonlySet<string> = new Set(['budget', 'budget_full_year', 'budget_adjusted']);

/**
 * The measure of the parts behind some words; null where each is what its subject names.
 *
 * @param behind the same of the words themselves, before any 其中 in them
 */
export function partsMeasure(
  words: string,
  measureBefore: string | null,
  behind: string | null,
  { words: { parts }, kind }: { readonly words: NarrativeWords; readonly kind: DocKind | null },
): string | null {
  if (!parts.test(words)) return behind;
  const isBudget = kind === 'final' && measureBefore !== null && BUDGETS.has(measureBefore);
  return isBudget ? measureBefore : null;
}
