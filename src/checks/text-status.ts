import type { CheckResult } from '../../schemas/records/check.ts';
import type { Fact, Status } from '../../schemas/records/fact.ts';

/**
 * The status of each fact once the text was held against itself: a sum, share or growth that closes
 * verifies the figures of the text that it uses, and one that does not puts the figure that it
 * states in doubt. Figures of tables are judged by tables alone.
 */
export function statusWithinText(
  status: readonly Status[],
  told: readonly CheckResult[],
  facts: readonly Fact[],
): readonly Status[] {
  const now = [...status];
  const isOpen = (fact: number) => facts[fact]?.origin === 'narrative' && now[fact] === 'unchecked';
  for (const { outcome, figures } of told) {
    if (outcome !== 'pass') continue;
    for (const { fact } of figures) if (isOpen(fact)) now[fact] = 'verified';
  }
  for (const { outcome, severity, figures } of told) {
    const [stated] = figures;
    const isWrong = outcome === 'fail' && severity === 'error';
    if (isWrong && stated !== undefined && isOpen(stated.fact)) now[stated.fact] = 'conflict';
  }
  return now;
}
