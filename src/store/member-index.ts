/**
 * SQL that gives the index of a file among the members of its archive (they were written in their
 * order), or NULL where the file was ingested by itself.
 *
 * @param fileId SQL that names the file
 */
export function memberIndexSql(fileId: string): string {
  return `(
    SELECT count(earlier.file_id) FROM files AS member
    LEFT JOIN files AS earlier
      ON earlier.container_id = member.container_id AND earlier.file_id < member.file_id
    WHERE member.file_id = ${fileId} AND member.container_id IS NOT NULL
    GROUP BY member.file_id)`;
}
