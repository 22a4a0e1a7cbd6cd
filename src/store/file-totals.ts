import { z } from 'zod';
import type { CheckedFiling } from '../../schemas/records/checked-filing.ts';
import { statusSchema } from '../../schemas/records/fact.ts';
import { type Problem, severitySchema } from '../../schemas/records/problem.ts';
import type { Store } from './store.ts';

const countSchema = z.int().nonnegative();

/** How much is kept about one file, its members included. */
const fileTotalsSchema = z
  .object({
    statements: countSchema.describe('tables that were recognised'),
    unassigned: countSchema,
    facts: z.record(statusSchema, countSchema),
    problems: z.record(severitySchema, countSchema),
    failing_checks: countSchema,
  })
  .readonly();
export type FileTotals = z.infer<typeof fileTotalsSchema>;

interface Told {
  readonly problems: readonly Problem[];
}

interface CountedSource extends Told {
  readonly members: readonly Told[];
  readonly filings: readonly CheckedFiling[];
}

/** Counted when a file is written: a later run tells them of each file that is unchanged. */
export function fileTotals({ problems, members, filings }: CountedSource): FileTotals {
  const count = <T>(of: (filing: CheckedFiling) => readonly T[]) =>
    filings.reduce((sum, filing) => sum + of(filing).length, 0);
  const totals = {
    statements: count(({ statements }) => statements.filter(({ statement }) => statement !== null)),
    unassigned: count(({ unassigned }) => unassigned),
    facts: { verified: 0, unchecked: 0, conflict: 0 },
    problems: { fatal: 0, error: 0, warning: 0, information: 0 },
    failing_checks: count(({ checks }) => checks.filter(({ outcome }) => outcome === 'fail')),
  };
  for (const { facts } of filings) for (const { status } of facts) totals.facts[status] += 1;
  for (const one of [{ problems }, ...members])
    for (const { severity } of one.problems) totals.problems[severity] += 1;
  return totals;
}

const totalsTextSchema = z.object({ totals: z.string() });

/** Null for a file that no run wrote, or none that kept its totals. */
export function storedFileTotals(store: Store, source: string): FileTotals | null {
  const sql = 'SELECT totals FROM current_files WHERE source = :source AND totals IS NOT NULL';
  const [row] = store.rows(totalsTextSchema, sql, { source });
  return row === undefined ? null : fileTotalsSchema.parse(JSON.parse(row.totals));
}
