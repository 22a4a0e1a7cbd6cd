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
  const proven = told
    .filter(({ outcome }) => outcome === 'pass')
    .flatMap(({ figures }) => figures.map(({ fact }) => fact));
  const doubted = told
    .filter(({ outcome, severity }) => outcome === 'fail' && severity === 'error')
    .flatMap(({ figures }) => figures.slice(0, 1).map(({ fact }) => fact));
  for (const fact of proven.filter(isOpen)) now[fact] = 'verified';
  for (const fact of doubted.filter(isOpen)) now[fact] = 'conflict';
  return now;
}
