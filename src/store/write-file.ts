import { z } from 'zod';
import type { CheckedFiling } from '../../schemas/records/checked-filing.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { FileRow } from '../../schemas/sql/file-row.ts';
import { insertChecks } from './insert-checks.ts';
import { insertFigures } from './insert-figures.ts';
import { insertSections } from './insert-sections.ts';
import { insertStatements } from './insert-statements.ts';
import { optionalPlaceColumns } from './place-columns.ts';
import type { Store } from './store.ts';

/** All that is known about one file: `filing` is null when it could not be read. */
export interface FileRecord {
  readonly file: FileRow;
  readonly filing: CheckedFiling | null;
  readonly problems: readonly Problem[];
}

/**
 * Writes a file with its filing and problems in one transaction; whatever an earlier run kept
 * under the same source goes in the same moment. The ids of file and filing stay.
 */
export function writeFile(store: Store, record: FileRecord): void {
  store.transaction(() => {
    const fileId = writtenFileId(store, record.file);
    const filingId = removedFilingId(store, fileId);
    store.run('DELETE FROM problems WHERE file_id = :fileId', { fileId });
    insertProblems(store, fileId, record.problems);
    if (record.filing !== null) insertFiling(store, record.filing, fileId, filingId);
  });
}

const fileIdSchema = z.object({ file_id: z.int() });
const filingIdSchema = z.object({ filing_id: z.int() });

function writtenFileId(store: Store, file: FileRow): number {
  const [row] = store.rows(
    fileIdSchema,
    `INSERT INTO files (source, sha256, size, format, state, fingerprint, ingested_at)
     VALUES (:source, :sha256, :size, :format, :state, :fingerprint, :ingested_at)
     ON CONFLICT (source) DO UPDATE SET sha256 = excluded.sha256, size = excluded.size,
       format = excluded.format, state = excluded.state, fingerprint = excluded.fingerprint,
       ingested_at = excluded.ingested_at
     RETURNING file_id`,
    { ...file },
  );
  return fileIdSchema.parse(row).file_id;
}

/** Removes the earlier filing of the file; everything under it goes by foreign key. */
function removedFilingId(store: Store, fileId: number): number | null {
  const [earlier] = store.rows(
    filingIdSchema,
    'DELETE FROM filings WHERE file_id = :fileId RETURNING filing_id',
    { fileId },
  );
  return earlier?.filing_id ?? null;
}

function insertFiling(
  store: Store,
  checked: CheckedFiling,
  fileId: number,
  earlierId: number | null,
): void {
  const { docKind, fiscalYear, unitName, regionCode, scope } = checked.filing;
  const [row] = store.rows(
    filingIdSchema,
    `INSERT INTO filings
       (filing_id, file_id, doc_kind, fiscal_year, unit_name, region_code, scope)
     VALUES (:earlierId, :fileId, :docKind, :fiscalYear, :unitName, :regionCode, :scope)
     RETURNING filing_id`,
    { earlierId, fileId, docKind, fiscalYear, unitName, regionCode, scope },
  );
  const filingId = filingIdSchema.parse(row).filing_id;
  insertSections(store, filingId, checked.sections);
  insertStatements(store, filingId, checked.statements);
  insertFigures(store, filingId, checked);
  insertChecks(store, filingId, checked.checks);
}

function insertProblems(store: Store, fileId: number, problems: readonly Problem[]): void {
  problems.forEach((problem, index) => {
    const { code, severity, message, statement, printed, provenance } = problem;
    store.run(
      `INSERT INTO problems (file_id, ordinal, code, severity, message, statement, printed,
         page, bbox, locator, provenance)
       VALUES (:fileId, :ordinal, :code, :severity, :message, :statement, :printed,
         :page, :bbox, :locator, :provenance)`,
      {
        fileId,
        ordinal: index + 1,
        ...{ code, severity, message, statement, printed },
        ...optionalPlaceColumns(provenance),
      },
    );
  });
}
