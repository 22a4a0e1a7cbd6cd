/** The ids of the files that the records of a filing may name. */
export interface SourceFileIds {
  /** Of the file that was ingested: the document itself, or the archive. */
  readonly source: number;
  /** Of the members of the archive, in their order. */
  readonly members: readonly number[];
}

/** The file of a record that names a member, or none. */
export type FileIdOf = (member: number | undefined) => number;

export function sourceFileId(
  { source, members }: SourceFileIds,
  member: number | undefined,
): number {
  if (member === undefined) return source;
  const id = members[member];
  if (id === undefined) throw new RangeError(`the archive has no member ${member}`);
  return id;
}
