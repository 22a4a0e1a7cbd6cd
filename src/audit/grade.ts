import type { Severity } from '../../schemas/records/problem.ts';
import type { FindingsSeed } from '../../schemas/seeds/findings.ts';
import type { StatusCount } from '../../schemas/sql/audit-row.ts';

/** A grade with the figures that it was given for; its meaning is in seeds/checks/findings.yaml. */
export interface Grade {
  readonly grade: string;
  readonly errors: number;
  readonly warnings: number;
  /** Facts of tables, and those that an identity closes over. */
  readonly tableFacts: number;
  readonly tableVerified: number;
  /** The same of the running text. */
  readonly textFacts: number;
  readonly textVerified: number;
}

export function gradeOf(
  findings: readonly { readonly severity: Severity }[],
  statuses: readonly StatusCount[],
  { grades, without_tables }: FindingsSeed,
): Grade {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const tables = statuses.filter(({ origin }) => origin === 'table');
  const texts = statuses.filter(({ origin }) => origin === 'narrative');
  const counted = {
    errors,
    warnings,
    tableFacts: sum(tables),
    tableVerified: sum(tables.filter(isVerified)),
    textFacts: sum(texts),
    textVerified: sum(texts.filter(isVerified)),
  };
  const isAtLeast = (percent: number) =>
    counted.tableVerified * 100 >= counted.tableFacts * percent;
  const given = grades.find(
    (bound) => errors <= bound.errors && warnings <= bound.warnings && isAtLeast(bound.verified),
  );
  return {
    grade: counted.tableFacts === 0 ? without_tables : (given?.grade ?? without_tables),
    ...counted,
  };
}

/** What is said of a filing without error or warning: whether any figure was there to be checked. */
export function wellSaid({ errors, warnings, tableFacts, textFacts }: Grade): string | null {
  if (errors + warnings > 0) return null;
  return tableFacts + textFacts > 0 ? 'no-findings' : 'nothing-read';
}

function isVerified({ status }: StatusCount): boolean {
  return status === 'verified';
}

function sum(counts: readonly StatusCount[]): number {
  return counts.reduce((total, { facts }) => total + facts, 0);
}
