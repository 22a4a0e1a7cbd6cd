import type { CheckResult } from '../../../schemas/records/check.ts';
import type { Fact, Status } from '../../../schemas/records/fact.ts';

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
  const closed = told
    .filter(({ outcome }) => outcome === 'pass')
    .flatMap(({ figures }) => figures.map(({ fact }) => fact));
  const wrong = told
    .filter(({ outcome, severity }) => outcome === 'fail' && severity === 'error')
    .flatMap(({ figures }) => figures.slice(0, 1).map(({ fact }) => fact));
  const judged = new Map<number, Status>([
    ...wrong.map((fact): [number, Status] => [fact, 'conflict']),
    ...closed.map((fact): [number, Status] => [fact, 'verified']),
  ]);
  return status.map((before, fact) => {
    const isOpen = before === 'unchecked' && facts[fact]?.origin === 'narrative';
    return isOpen ? (judged.get(fact) ?? before) : before;
  });
}
