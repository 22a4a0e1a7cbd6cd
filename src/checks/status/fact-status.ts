import type { CheckResult } from '../../../schemas/records/check.ts';
import type { Fact, Status } from '../../../schemas/records/fact.ts';

/**
 * What the identities say of each fact: `verified` where one closes over it. An identity that
 * stays open puts those of its figures in doubt that no other one confirms; where all are
 * confirmed elsewhere, the total is the one that contradicts them.
 *
 * @param proofs results of equalities: an inequality that holds proves no figure
 */
export function factStatus(
  facts: readonly Fact[],
  results: readonly CheckResult[],
  proofs: readonly CheckResult[],
): readonly Status[] {
  const proven = new Set<number>();
  for (const { outcome, figures } of proofs)
    if (outcome === 'pass') for (const { fact } of figures) proven.add(fact);
  const doubtful = new Set(
    results
      // A last digit that was cut or made to fit puts no figure in doubt.
      .filter(({ outcome, severity }) => outcome === 'fail' && severity === 'error')
      .flatMap(({ figures }) => {
        const unproven = figures.filter(({ fact }) => !proven.has(fact));
        const blamed =
          unproven.length > 0 ? unproven : figures.filter(({ side }) => side === 'total');
        return blamed.map(({ fact }) => fact);
      }),
  );
  return facts.map((_, index) => {
    if (doubtful.has(index)) return 'conflict';
    return proven.has(index) ? 'verified' : 'unchecked';
  });
}
