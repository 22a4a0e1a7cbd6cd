import { z } from 'zod';
import type { CheckedFiling } from '../../schemas/records/checked-filing.ts';
import type { Problem } from '../../schemas/records/problem.ts';
import type { FileRow } from '../../schemas/sql/file-row.ts';
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
 * Writes a source with its members, filings and problems in one transaction; whatever an earlier
 * run kept under the same source goes in the same moment. The ids of its file and of its filings,
 * in their order, stay.
 */
export function writeSource(store: Store, record: SourceRecord): void {
  store.transaction(() => {
    const source = writtenFileId(store, record.file, null);
    const earlierIds = removedFilingIds(store, source);
    store.run('DELETE FROM problems WHERE file_id = :source', { source });
    store.run('DELETE FROM files WHERE container_id = :source', { source });
    const members = record.members.map((member) => {
      const fileId = writtenFileId(store, member.file, source);
      insertProblems(store, fileId, member.problems);
      return fileId;
    });
    insertProblems(store, source, record.problems);
    record.filings.forEach((filing, index) => {
      insertFiling(store, filing, { source, members }, earlierIds[index] ?? null);
    });
  });
}

const fileIdSchema = z.object({ file_id: z.int() });
const filingIdSchema = z.object({ filing_id: z.int() });

function writtenFileId(store: Store, file: FileRow, containerId: number | null): number {
  const [row] = store.rows(
    fileIdSchema,
    `INSERT INTO files (source, container_id, sha256, size, format, state, fingerprint, ingested_at)
     VALUES (:source, :containerId, :sha256, :size, :format, :state, :fingerprint, :ingested_at)
     ON CONFLICT (source) DO UPDATE SET container_id = excluded.container_id,
       sha256 = excluded.sha256, size = excluded.size, format = excluded.format,
       state = excluded.state, fingerprint = excluded.fingerprint,
       ingested_at = excluded.ingested_at
     RETURNING file_id`,
    { ...file, containerId },
  );
  return fileIdSchema.parse(row).file_id;
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
