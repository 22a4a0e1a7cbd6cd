import type { CheckResult } from '../../../schemas/records/check.ts';
import type { Application } from './application.ts';

/** An identity with what it came to. */
export interface LaidIdentity {
  readonly application: Application;
  readonly result: CheckResult;
}

/**
 * The results of the equalities, as far as they prove figures: an inequality that holds proves none.
 * Where a row lacks the total of its measures, nothing says that its columns have their own headings
 * (a header that slid by one column closes every tree), and a tree proves none of its figures.
 */
export function proofs(laid: readonly LaidIdentity[]): readonly CheckResult[] {
  const equalities = laid.filter(({ application }) => application.relation === 'equal');
  const unsettled = new Set(
    equalities
      .filter(({ application: { kind, total } }) => kind === 'row' && total === null)
      .flatMap(({ application: { parts } }) => parts.map(({ fact }) => fact.index)),
  );
  return equalities.map(({ application, result }) => {
    if (application.kind !== 'tree' || unsettled.size === 0) return result;
    return { ...result, figures: result.figures.filter(({ fact }) => !unsettled.has(fact)) };
  });
}
