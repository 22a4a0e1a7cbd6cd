import type { Problem, Severity } from '../../schemas/records/problem.ts';
import type { PageContent } from '../page-layout/page-content.ts';

/** A problem about a page as a whole. */
export function pageProblem(
  { number, width, height }: Pick<PageContent, 'number' | 'width' | 'height'>,
  code: string,
  severity: Severity,
  message: string,
): Problem {
  const provenance = { kind: 'page' as const, page: number, bbox: [0, 0, width, height] as const };
  return { code, severity, message, provenance, statement: null, printed: null };
}
