import type { CheckOutcome, CheckResult } from '../../schemas/records/check.ts';
import { FILING } from '../../schemas/records/check.ts';

interface Given extends Omit<Partial<CheckResult>, 'check' | 'subject' | 'member'> {
  readonly check: string;
  readonly subject: string;
  readonly member?: number | undefined;
}

/** A result that says what is given and nothing else. */
export function resultOf(given: Given): CheckResult {
  const result = {
    check: given.check,
    statement: given.statement ?? FILING,
    subject: given.subject,
    outcome: given.outcome ?? 'pass',
    severity: given.severity ?? 'information',
    stated: given.stated ?? null,
    recomputed: given.recomputed ?? null,
    difference: given.difference ?? null,
    figures: given.figures ?? [],
    quoted: given.quoted ?? null,
    expected: given.expected ?? null,
    provenance: given.provenance ?? null,
    cause: given.cause ?? null,
  };
  return given.member === undefined ? result : { ...result, member: given.member };
}

/** How grave a failure is; whatever does not fail is information. */
export function graded(
  outcome: CheckOutcome,
  severity: CheckResult['severity'],
): Pick<CheckResult, 'outcome' | 'severity'> {
  return { outcome, severity: outcome === 'fail' ? severity : 'information' };
}

/** A failure that no other one explains so far. */
export function isOpen({ outcome, cause, severity }: CheckResult): boolean {
  return outcome === 'fail' && cause === null && severity !== 'information';
}
