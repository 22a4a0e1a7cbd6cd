import type { CheckOutcome, CheckResult } from '../../schemas/records/check.ts';
import { FILING } from '../../schemas/records/check.ts';

const NOTHING: Omit<CheckResult, 'check' | 'subject'> = {
  statement: FILING,
  outcome: 'pass',
  severity: 'information',
  stated: null,
  recomputed: null,
  difference: null,
  figures: [],
  quoted: null,
  expected: null,
  provenance: null,
  cause: null,
};

/** A result that says what is given and nothing else. */
export function resultOf(
  given: Pick<CheckResult, 'check' | 'subject'> & Partial<CheckResult>,
): CheckResult {
  return { ...NOTHING, ...given };
}

/** How grave a failure is; whatever does not fail is information. */
export function graded(
  outcome: CheckOutcome,
  severity: CheckResult['severity'],
): Pick<CheckResult, 'outcome' | 'severity'> {
  return { outcome, severity: outcome === 'fail' ? severity : 'information' };
}
