import type { CheckResult } from '../../../schemas/records/check.ts';
import type { Status } from '../../../schemas/records/fact.ts';

/**
 * The status of each fact once the text was held against the tables: a sentence that agrees is
 * verified by its table, never the table by a sentence. Where they differ the sentence is in doubt,
 * and so is a cell that no identity has closed over.
 */
export function statusWithNarrative(
  status: readonly Status[],
  agreements: readonly CheckResult[],
): readonly Status[] {
  const now = [...status];
  for (const { outcome, figures } of agreements) {
    const [sentence, cell] = figures.map(({ fact }) => fact);
    if (sentence === undefined || cell === undefined) continue;
    now[sentence] = outcome === 'pass' ? 'verified' : 'conflict';
    if (outcome === 'fail' && now[cell] === 'unchecked') now[cell] = 'conflict';
  }
  return now;
}
