import { z } from 'zod';
import type { CheckedFiling } from '../../schemas/records/checked-filing.ts';
import { type SourceFileIds, sourceFileId } from './file-ids.ts';
import { insertChecks } from './insert-checks.ts';
import { insertFigures } from './insert-figures.ts';
import { insertIndicators } from './insert-indicators.ts';
import { insertListedUnits } from './insert-listed-units.ts';
import { insertSections } from './insert-sections.ts';
import { insertStatements } from './insert-statements.ts';
import type { Store } from './store.ts';

const filingIdSchema = z.object({ filing_id: z.int() });

/** @param earlierId the id that the filing had when its source was read before; null for a new one */
export function insertFiling(
  store: Store,
  checked: CheckedFiling,
  fileIds: SourceFileIds,
  earlierId: number | null,
): void {
  const { docKind, fiscalYear, unitName, regionCode, scope } = checked.filing;
  const [row] = store.rows(
    filingIdSchema,
    `INSERT INTO filings
       (filing_id, file_id, doc_kind, fiscal_year, unit_name, region_code, scope)
     VALUES (:earlierId, :fileId, :docKind, :fiscalYear, :unitName, :regionCode, :scope)
     RETURNING filing_id`,
    { earlierId, fileId: fileIds.source, docKind, fiscalYear, unitName, regionCode, scope },
  );
  const filingId = filingIdSchema.parse(row).filing_id;
  const fileIdOf = (member: number | undefined) => sourceFileId(fileIds, member);
  const files = checked.members.length === 0 ? [fileIds.source] : checked.members.map(fileIdOf);
  for (const fileId of files) {
    store.run('INSERT INTO filing_files (filing_id, file_id) VALUES (:filingId, :fileId)', {
      filingId,
      fileId,
    });
  }
  insertSections(store, filingId, checked.sections, fileIdOf);
  insertListedUnits(store, filingId, checked.units, fileIdOf);
  insertStatements(store, filingId, checked.statements, fileIdOf);
  insertFigures(store, filingId, checked, fileIdOf);
  insertIndicators(store, filingId, checked.indicators, fileIdOf);
  insertChecks(store, filingId, checked.checks, fileIdOf);
}
