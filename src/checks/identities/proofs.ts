import type { CheckResult } from '../../../schemas/records/check.ts';
import type { Application } from './application.ts';
import { verdict } from './verdict.ts';

/**
 * The results of the equalities, as far as they prove figures. Where a row lacks the total of its
 * measures, nothing says that its columns have their own headings (a header that slid by one
 * column closes every tree), and a tree proves none of its figures.
 */
export function proofs(equalities: readonly Application[]): readonly CheckResult[] {
  const unsettled = new Set(
    equalities
      .filter(({ kind, total }) => kind === 'row' && total === null)
      .flatMap(({ parts }) => parts.map(({ fact }) => fact.index)),
  );
  return equalities.map((application) => {
    const result = verdict(application);
    if (application.kind !== 'tree') return result;
    return { ...result, figures: result.figures.filter(({ fact }) => !unsettled.has(fact)) };
  });
}
