import type { CheckedFiling } from '../../schemas/records/checked-filing.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { FilingName } from '../store/stored-file.ts';

/**
 * A file whose bytes changed may be a corrected filing, or quite another one of the same name, as
 * when two folders are ingested whose files are named alike. The second is reported, because the
 * first filing is gone from the database.
 */
export function replacedFilingProblems(
  earlier: readonly FilingName[],
  now: readonly CheckedFiling[],
): Problem[] {
  if (earlier.length === 0 || now.length === 0) return [];
  const before = listed(
    earlier.map(({ unit_name, fiscal_year, doc_kind }) =>
      nameText(unit_name, fiscal_year, doc_kind),
    ),
  );
  const after = listed(
    now.map(({ filing }) => nameText(filing.unitName, filing.fiscalYear, filing.docKind)),
  );
  if (before === after) return [];
  return [
    {
      code: 'batch.filing-replaced',
      severity: 'warning',
      message:
        `under this name stood ${before}, now stands ${after}: if these are two filings, ingest ` +
        'both with --root, so that their names differ',
      provenance: null,
      statement: null,
      printed: null,
    },
  ];
}

function nameText(unit: string | null, year: number | null, kind: string | null): string {
  return [unit ?? 'a unit without name', year ?? 'no year', kind ?? 'no kind'].join(', ');
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].join('; ');
}
