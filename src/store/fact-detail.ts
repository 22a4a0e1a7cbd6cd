import { type FactDetail, factDetailSchema } from '../../schemas/sql/fact-detail.ts';
import { type ProblemRow, problemRowSchema } from '../../schemas/sql/problem-row.ts';
import type { FactKey } from './fact-key.ts';
import type { Store } from './store.ts';

/** One fact with its table and its exact place, or null when there is none. */
export function factDetail(store: Store, { filingId, ordinal }: FactKey): FactDetail | null {
  const [row] = store.rows(
    factDetailSchema,
    `SELECT facts.*, figures.column_name, figures.quantum, figures.provenance,
       statements.title AS table_title, current_files.format
     FROM facts
     JOIN figures USING (filing_id, ordinal)
     JOIN current_files USING (source)
     LEFT JOIN statements ON statements.filing_id = figures.filing_id
       AND statements.ordinal = figures.statement_ordinal
     WHERE facts.filing_id = :filingId AND facts.ordinal = :ordinal`,
    { filingId, ordinal },
  );
  return row ?? null;
}

/** What is known to be wrong with one statement of one file. */
export function statementProblems(
  store: Store,
  key: { readonly source: string; readonly statement: string },
): ProblemRow[] {
  return store.rows(
    problemRowSchema,
    `SELECT source, severity, code, message, statement, printed, page, bbox, locator
     FROM problems JOIN current_files USING (file_id)
     WHERE source = :source AND statement = :statement ORDER BY ordinal`,
    key,
  );
}
