import { z } from 'zod';
import type { CheckedFiling } from '../../schemas/records/checked-filing.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { FileRow } from '../../schemas/sql/file-row.ts';
import { fileTotals } from './file-totals.ts';
import { insertFiling } from './insert-filing.ts';
import { insertProblems } from './insert-problems.ts';
import type { Store } from './store.ts';

interface FileRecord {
  readonly file: FileRow;
  readonly problems: readonly Problem[];
}

/** All that is known about one ingested file, and about its members where it is an archive. */
export interface SourceRecord extends FileRecord {
  readonly members: readonly FileRecord[];
  readonly filings: readonly CheckedFiling[];
}

/**
 * Writes a source with its members, filings and problems in one transaction. Read again with the
 * same bytes, it replaces what an earlier run kept, and the ids of its file and filings, in their
 * order, stay; with other bytes it becomes a new version, and the old one stays as it is.
 *
 * @param alsoInTransaction what must be written with it or not at all
 */
export function writeSource(
  store: Store,
  record: SourceRecord,
  alsoInTransaction: () => void = () => undefined,
): void {
  store.transaction(() => {
    const earlier = storedVersion(store, record.file.source);
    const isSame = earlier !== null && earlier.sha256 === record.file.sha256;
    const totals = JSON.stringify(fileTotals(record));
    const source = isSame
      ? rewrittenFileId(store, { ...record.file, totals }, earlier.file_id)
      : insertedFileId(store, { ...record.file, totals }, null);
    if (earlier !== null && !isSame) supersede(store, earlier.file_id, source);
    const earlierIds = isSame ? removedFilingIds(store, source) : [];
    const members = record.members.map((member) => {
      const fileId = insertedFileId(store, { ...member.file, totals: null }, source);
      insertProblems(store, fileId, member.problems);
      return fileId;
    });
    insertProblems(store, source, record.problems);
    record.filings.forEach((filing, index) => {
      insertFiling(store, filing, { source, members }, earlierIds[index] ?? null);
    });
    alsoInTransaction();
  });
}

const fileIdSchema = z.object({ file_id: z.int() });
const filingIdSchema = z.object({ filing_id: z.int() });
const versionSchema = z.object({ file_id: z.int(), sha256: z.string().nullable() });

function storedVersion(store: Store, source: string) {
  const sql = 'SELECT file_id, sha256 FROM current_files WHERE source = :source';
  return store.rows(versionSchema, sql, { source })[0] ?? null;
}

/** The totals of a member are among those of its archive. */
type CountedFile = FileRow & { readonly totals: string | null };

function insertedFileId(store: Store, file: CountedFile, containerId: number | null): number {
  const [row] = store.rows(
    fileIdSchema,
    `INSERT INTO files (source, version, container_id, sha256, size, format, pages, state,
       duplicate_of, fingerprint, ingested_at, totals)
     VALUES (:source,
       coalesce((SELECT max(version) FROM files WHERE source = :source), 0) + 1, :containerId,
       :sha256, :size, :format, :pages, :state, :duplicate_of, :fingerprint, :ingested_at, :totals)
     RETURNING file_id`,
    { ...file, containerId },
  );
  return fileIdSchema.parse(row).file_id;
}

/** The row of a file that is read again; its members and problems go, to be written anew. */
function rewrittenFileId(store: Store, file: CountedFile, fileId: number): number {
  store.run(
    `UPDATE files SET sha256 = :sha256, size = :size, format = :format, pages = :pages,
       state = :state, duplicate_of = :duplicate_of, fingerprint = :fingerprint,
       ingested_at = :ingested_at, totals = :totals
     WHERE file_id = :fileId`,
    { ...file, fileId },
  );
  store.run('DELETE FROM problems WHERE file_id = :fileId', { fileId });
  store.run('DELETE FROM files WHERE container_id = :fileId', { fileId });
  return fileId;
}

function supersede(store: Store, earlierId: number, laterId: number): void {
  store.run(
    `UPDATE files SET superseded_by = :laterId
     WHERE file_id = :earlierId OR container_id = :earlierId`,
    { earlierId, laterId },
  );
}

/** Removes the earlier filings of the source; everything under them goes by foreign key. */
function removedFilingIds(store: Store, fileId: number): readonly number[] {
  const rows = store.rows(
    filingIdSchema,
    'DELETE FROM filings WHERE file_id = :fileId RETURNING filing_id',
    { fileId },
  );
  return rows.map(({ filing_id }) => filing_id).sort((a, b) => a - b);
}
