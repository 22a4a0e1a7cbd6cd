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

interface Given extends Omit<Partial<CheckResult>, 'check' | 'subject' | 'member'> {
  readonly check: string;
  readonly subject: string;
  readonly member?: number | undefined;
}

/** A result that says what is given and nothing else. */
export function resultOf({ member, ...given }: Given): CheckResult {
  return { ...NOTHING, ...given, ...(member === undefined ? {} : { member }) };
}

/** How grave a failure is; whatever does not fail is information. */
export function graded(
  outcome: CheckOutcome,
  severity: CheckResult['severity'],
): Pick<CheckResult, 'outcome' | 'severity'> {
  return { outcome, severity: outcome === 'fail' ? severity : 'information' };
}
