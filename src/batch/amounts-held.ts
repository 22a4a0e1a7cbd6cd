import type { Amounts } from './ingest-events.ts';

export const NO_AMOUNTS: Amounts = {
  statements: 0,
  facts: { verified: 0, unchecked: 0, conflict: 0 },
  unassigned: 0,
  problems: { fatal: 0, error: 0, warning: 0, information: 0 },
  failing_checks: 0,
};

export function addedAmounts(a: Amounts, b: Amounts): Amounts {
  return {
    statements: a.statements + b.statements,
    facts: {
      verified: a.facts.verified + b.facts.verified,
      unchecked: a.facts.unchecked + b.facts.unchecked,
      conflict: a.facts.conflict + b.facts.conflict,
    },
    unassigned: a.unassigned + b.unassigned,
    problems: {
      fatal: a.problems.fatal + b.problems.fatal,
      error: a.problems.error + b.problems.error,
      warning: a.problems.warning + b.problems.warning,
      information: a.problems.information + b.problems.information,
    },
    failing_checks: a.failing_checks + b.failing_checks,
  };
}
